package id.rekap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Everything that a PDF holds, for a search: its bytes, every stream inflated, every string and
 * name of every object (metadata, bookmarks, alternative texts, names of attachments), the strings
 * within page contents, and the text as a reader sees it.
 */
public final class PdfInside {

  private final StringBuilder all = new StringBuilder();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfInside() {}

  /** All of it, one after the other. */
  public static String of(final byte[] pdf) throws IOException {
    final PdfInside inside = new PdfInside();
    inside.bytes(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      inside.walk(document.getDocument().getTrailer());
      for (final COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        inside.walk(document.getDocument().getObjectFromPool(key));
      }
      for (final var page : document.getPages()) {
        for (final Object token : new PDFStreamParser(page).parse()) {
          if (token instanceof COSBase base) {
            inside.walk(base);
          } else if (token instanceof Operator operator && operator.getImageParameters() != null) {
            inside.walk(operator.getImageParameters());
          }
        }
      }
    }
    return inside.all.append(PdfText.of(pdf)).toString();
  }

  private void walk(final COSBase base) throws IOException {
    if (base == null || !seen.add(base)) {
      return;
    }
    switch (base) {
      case COSObject object -> walk(object.getObject());
      case COSString string -> {
        all.append(string.getString()).append('\n');
        bytes(string.getBytes());
      }
      case COSName name -> all.append(name.getName()).append('\n');
      case COSArray array -> {
        for (final COSBase one : array) {
          walk(one);
        }
      }
      case COSDictionary dictionary -> {
        for (final var entry : dictionary.entrySet()) {
          walk(entry.getKey());
          walk(entry.getValue());
        }
        if (dictionary instanceof COSStream stream) {
          try (var in = stream.createInputStream()) {
            bytes(in.readAllBytes());
          }
        }
      }
      default -> all.append(base).append('\n');
    }
  }

  private void bytes(final byte[] bytes) {
    all.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
    all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
    all.append(new String(bytes, StandardCharsets.UTF_16BE)).append('\n');
  }
}
