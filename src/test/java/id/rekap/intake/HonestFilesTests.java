package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Dataset;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workbooks that are built as few programs build them and that Excel opens all the same: read like
 * the plain one.
 */
class HonestFilesTests {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String DOCUMENT =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String RESPONDENTS = Packages.sheet(5);
  private static final String PROGRAM = Packages.sheet(1);
  private static final String STRINGS = "xl/sharedStrings.xml";

  private static final Dataset PLAIN =
      ((IntakeResult.Accepted) Trial.read("asli.xlsx", Packages.program().bytes())).dataset();

  private static Arguments way(final String name, final UnaryOperator<Packages> change) {
    return Arguments.of(name, change);
  }

  private static Packages everywhere(final Packages book, final UnaryOperator<String> change) {
    for (final String part : book.names()) {
      book.with(part, change.apply(book.text(part)));
    }
    return book;
  }

  private static Stream<Arguments> ways() {
    return Stream.of(
        way("strict names of families", HonestFilesTests::strict),
        way(
            "targets from the root",
            book ->
                book.edit(RELATIONS, xml -> xml.replace("Target=\"", "Target=\"/xl/"))
                    .edit("_rels/.rels", xml -> xml.replace("Target=\"", "Target=\"/"))),
        way(
            "targets by a detour",
            book -> book.edit(RELATIONS, xml -> xml.replace("Target=\"", "Target=\"./../xl/"))),
        way("elements with a prefix", HonestFilesTests::prefixed),
        way(
            "rows and cells without address",
            book -> book.edit(RESPONDENTS, xml -> xml.replaceAll(" r=\"[A-Z]*\\d+\"", ""))),
        way(
            "cells without address",
            book -> book.edit(RESPONDENTS, xml -> xml.replaceAll(" r=\"[A-Z]+\\d+\"", ""))),
        way(
            "names of parts in other case",
            book ->
                book.move(BOOK, "XL/Workbook.XML")
                    .move(STRINGS, "XL/sharedstrings.xml")
                    .move("[Content_Types].xml", "[content_types].xml")),
        way(
            "another name of the workbook",
            book ->
                book.move(BOOK, "xl/workbook22.xml")
                    .move(RELATIONS, "xl/_rels/workbook22.xml.rels")
                    .edit("_rels/.rels", xml -> xml.replace(BOOK, "xl/workbook22.xml"))),
        way("parts outside the usual folder", HonestFilesTests::atTheRoot),
        way("texts in the cells, no list of texts", HonestFilesTests::inline),
        way("UTF-16, big end first", book -> encoded(book, StandardCharsets.UTF_16)),
        way("UTF-16, little end first", book -> encoded(book, Charset.forName("x-UTF-16LE-BOM"))),
        way("UTF-8 with a mark", book -> everywhere(book, xml -> "\uFEFF" + xml)),
        way("ISO dates", HonestFilesTests::isoDates),
        way(
            "a phonetic guide and rich text",
            book ->
                book.edit(
                    STRINGS,
                    xml ->
                        xml.replaceAll(
                            "<t( [^>]*)?>K01</t>",
                            "<r><t xml:space=\"preserve\">K0</t></r><r><rPr><b/></rPr><t>1</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>ケー</t></rPh><phoneticPr fontId=\"1\"/>"))),
        way(
            "CDATA, comments and instructions",
            book ->
                book.edit(
                    RESPONDENTS,
                    xml -> xml.replace("<v>35.0</v>", "<!-- a --><v>3<![CDATA[5]]>.0</v><?b c?>"))),
        way("a chart, a dialog and a macro sheet", HonestFilesTests::otherSheets),
        way(
            "a sheet that leads nowhere, as old modules do",
            book ->
                book.edit(
                    BOOK,
                    xml ->
                        xml.replace(
                            "</sheets>",
                            "<sheet name=\"Module1\" sheetId=\"99\" r:id=\"\"/></sheets>"))),
        way(
            "extensions and alternate content",
            book ->
                book.edit(
                    RESPONDENTS,
                    xml ->
                        xml.replace(
                            "</sheetData>",
                            "</sheetData><mc:AlternateContent xmlns:mc=\"urn:x\"><mc:Choice"
                                + " Requires=\"x14\"><controls><control r=\"A1\"/></controls>"
                                + "</mc:Choice></mc:AlternateContent><extLst><ext uri=\"{1}\"><row"
                                + " xmlns=\"urn:y\" r=\"1\"/></ext></extLst>"))),
        way(
            "numbers with exponents and spaces",
            book -> book.edit(RESPONDENTS, xml -> xml.replace("<v>35.0</v>", "<v> 3.5E+1 </v>"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void readsItLikeThePlainOne(final String name, final UnaryOperator<Packages> change) {
    assertSame(change.apply(Packages.program()).bytes());
  }

  private static void assertSame(final byte[] content) {
    final IntakeResult result = Trial.read("aneh.xlsx", content);
    assertThat(result)
        .as(() -> String.join("\n", Trial.findings(result)))
        .isInstanceOf(IntakeResult.Accepted.class);
    final Dataset found = ((IntakeResult.Accepted) result).dataset();
    assertThat(Trial.everything(found)).isEqualTo(Trial.everything(PLAIN));
    assertThat(found.program()).isEqualTo(PLAIN.program());
  }

  private static Packages strict(final Packages plain) {
    return everywhere(
        plain,
        xml ->
            xml.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(DOCUMENT, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
  }

  private static Packages prefixed(final Packages plain) {
    for (final String part : plain.names()) {
      if (plain.text(part).contains(MAIN) && !part.contains("styles")) {
        plain.edit(
            part,
            xml ->
                xml.replaceAll("<(/?)([A-Za-z])", "<$1x:$2")
                    .replace("xmlns=\"" + MAIN, "xmlns:x=\"" + MAIN));
      }
    }
    return plain;
  }

  private static Packages atTheRoot(final Packages plain) {
    for (final String part : new ArrayList<>(plain.all())) {
      if (part.startsWith("xl/")) {
        plain.move(part, part.substring(3));
      }
    }
    return plain.edit("_rels/.rels", xml -> xml.replace(BOOK, "workbook.xml"));
  }

  private static Packages inline(final Packages plain) {
    final List<String> texts = new ArrayList<>();
    final Matcher found =
        Pattern.compile("<si>(?:<t[^>]*>([^<]*)</t>)?</si>").matcher(plain.text(STRINGS));
    while (found.find()) {
      texts.add(found.group(1) == null ? "" : found.group(1));
    }
    for (final String part : plain.names()) {
      if (part.startsWith("xl/worksheets/sheet")) {
        plain.with(
            part,
            Pattern.compile("t=\"s\"([^>]*)><v>(\\d+)</v>")
                .matcher(plain.text(part))
                .replaceAll(
                    cell ->
                        Matcher.quoteReplacement(
                            "t=\"inlineStr\""
                                + cell.group(1)
                                + "><is><t>"
                                + texts.get(Integer.parseInt(cell.group(2)))
                                + "</t></is>")));
      }
    }
    return plain
        .without(STRINGS)
        .edit(RELATIONS, xml -> xml.replaceAll("<Relationship [^>]*sharedStrings[^>]*/>", ""));
  }

  private static Packages encoded(final Packages plain, final Charset charset) {
    for (final String part : plain.names()) {
      final String xml = plain.text(part).replaceFirst("^\\s*<\\?xml.*?\\?>", "");
      plain.with(part, ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml).getBytes(charset));
    }
    return plain;
  }

  private static Packages isoDates(final Packages plain) {
    return plain.edit(
        PROGRAM,
        xml ->
            xml.replaceFirst(
                    "<c r=\"B6\"[^>]*><v>[^<]*</v>", "<c r=\"B6\" t=\"d\"><v>2024-03-15</v>")
                .replaceFirst(
                    "<c r=\"B7\"[^>]*><v>[^<]*</v>",
                    "<c r=\"B7\" t=\"d\"><v>2024-03-16T00:00:00.000Z</v>"));
  }

  private static Packages otherSheets(final Packages plain) {
    final StringBuilder sheets = new StringBuilder();
    final StringBuilder relations = new StringBuilder();
    for (final String kind : List.of("chartsheet", "dialogsheet", "xlMacrosheet")) {
      plain.with("xl/" + kind + "s/a.xml", "<" + kind + " xmlns=\"" + MAIN + "\"/>");
      sheets.append("<sheet name=\"%s\" sheetId=\"9\" r:id=\"%s\"/>".formatted(kind, kind));
      relations.append(
          "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%ss/a.xml\"/>"
              .formatted(kind, DOCUMENT, kind, kind));
    }
    return plain
        .edit(BOOK, xml -> xml.replace("</sheets>", sheets + "</sheets>"))
        .edit(RELATIONS, xml -> xml.replace("</Relationships>", relations + "</Relationships>"));
  }

  /** Entries that are not packed, with folders of their own and a remark at the end. */
  @Test
  void readsAnArchiveThatIsNotPacked() throws java.io.IOException {
    final java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    final Packages plain = Packages.program();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      zip.setComment("dibuat dengan tangan");
      for (final String folder : List.of("xl/", "xl/worksheets/")) {
        put(zip, folder, new byte[0]);
      }
      for (final String part : plain.all()) {
        put(zip, part, plain.content(part));
      }
    }
    assertSame(out.toByteArray());
  }

  private static void put(final ZipOutputStream zip, final String name, final byte[] content)
      throws java.io.IOException {
    final CRC32 sum = new CRC32();
    sum.update(content);
    final ZipEntry entry = new ZipEntry(name);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
  }
}
