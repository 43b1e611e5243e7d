package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/**
 * The search finds what is hidden in any corner of a PDF; without that, finding nothing is idle.
 */
final class PdfInsideTests {

  @Test
  void seesEveryCornerOfADocument() throws Exception {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      final PDPage page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setAuthor("Ny. Autorxq é");
      document
          .getDocumentCatalog()
          .setMetadata(
              new PDMetadata(
                  document,
                  new ByteArrayInputStream("<x>Metaxq</x>".getBytes(StandardCharsets.UTF_8))));
      final PDDocumentOutline outline = new PDDocumentOutline();
      final PDOutlineItem item = new PDOutlineItem();
      item.setTitle("Bookxq");
      outline.addLast(item);
      document.getDocumentCatalog().setDocumentOutline(outline);
      final COSDictionary alternative = new COSDictionary();
      alternative.setItem(COSName.ALT, new COSString("Altxq é"));
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(alternative));
        content.endMarkedContent();
      }
      attach(document);
      document.save(out);
    }
    assertThat(PdfInside.of(out.toByteArray()))
        .contains("Autorxq", "Metaxq", "Bookxq", "Altxq", "filexq.txt", "Attachedxq");
  }

  private static void attach(final PDDocument document) throws Exception {
    final PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFileUnicode("filexq.txt");
    final PDEmbeddedFile embedded =
        new PDEmbeddedFile(
            document,
            new ByteArrayInputStream("Attachedxq".getBytes(StandardCharsets.UTF_8)),
            COSName.FLATE_DECODE);
    file.setEmbeddedFileUnicode(embedded);
    final PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("x", file));
    final PDDocumentNameDictionary names =
        new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}
