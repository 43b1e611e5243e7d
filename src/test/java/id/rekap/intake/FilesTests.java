package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.workbook.SentFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no workbook, and workbooks that meet another one. */
class FilesTests {

  @TempDir private Path folder;

  private static Intake intake() throws IOException {
    return Intake.standard(ColumnDictionary.load(Path.of("templates/words")));
  }

  private String codeOf(final String name, final byte[] content) throws IOException {
    final IntakeResult result = intake().read(Files.write(folder.resolve(name), content));
    assertThat(result).isInstanceOf(IntakeResult.Refused.class);
    assertThat(result.fileName()).isEqualTo(name);
    assertThat(result.sha256()).hasSize(64);
    assertThat(result.findings()).hasSize(1);
    final Finding finding = result.findings().get(0);
    assertThat(finding.cell()).isNull();
    return finding.code();
  }

  private static byte[] zip(final String name, final String content) throws IOException {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void answersForEveryFileThatIsNoWorkbook() throws IOException {
    final byte[] whole = Workbooks.program().bytes();
    assertThat(codeOf("kosong.xlsx", new byte[0])).isEqualTo("BERKAS_KOSONG");
    assertThat(codeOf("teks.xlsx", "a;b".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("BERKAS_BUKAN_LEMBAR_KERJA");
    assertThat(codeOf("setengah.xlsx", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo("BERKAS_RUSAK");
    assertThat(codeOf("arsip.xlsx", zip("a.txt", "a"))).isEqualTo("BERKAS_BUKAN_LEMBAR_KERJA");
    assertThat(codeOf("surat.xlsx", zip("word/document.xml", "a")))
        .isEqualTo("BERKAS_BUKAN_LEMBAR_KERJA");
    assertThat(codeOf("b.ods", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
        .isEqualTo("BERKAS_RUSAK");
    assertThat(codeOf("c.fods", "<a/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("FORMAT_TIDAK_DIDUKUNG");
    assertThat(codeOf("d.xlsx", locked(whole))).isEqualTo("BERKAS_TERKUNCI");
  }

  /** Excel opens none of these; what it could hold beside its cells is not looked for. */
  @Test
  void refusesWorkbooksMadeForMacros() throws IOException {
    final byte[] whole = Workbooks.program().bytes();
    for (final String name : List.of("a.xlsm", "b.xltm", "c.XLSB", "d.fods")) {
      assertThat(codeOf(name, whole)).isEqualTo("FORMAT_TIDAK_DIDUKUNG");
    }
    final byte[] made =
        Packages.program()
            .edit(
                "[Content_Types].xml",
                xml ->
                    xml.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                        "application/vnd.ms-excel.sheet.macroEnabled.main"))
            .bytes();
    assertThat(codeOf("e.xlsx", made)).isEqualTo("FORMAT_TIDAK_DIDUKUNG");
  }

  private static byte[] locked(final byte[] content) throws IOException {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      final Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("rahasia");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(content);
      } catch (final GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  @Test
  void ignoresWhatIsNoWorkbookByName() throws IOException {
    for (final String name : List.of("~$a.xlsx", ".a.xlsx", "README.xlsx", "readme.md", "a.pdf")) {
      final Path file = Files.write(folder.resolve(name), new byte[] {1});
      assertThat(SentFile.isCandidate(file)).isFalse();
      assertThat(intake().read(file)).isInstanceOf(IntakeResult.Ignored.class);
    }
    assertThat(SentFile.isCandidate(Path.of("input/Data Kader.XLSX"))).isTrue();
  }

  @Test
  void refusesTheLaterOfTwoFilesWithOneCode() throws IOException {
    final IntakeResult first = intake().read(Workbooks.program().in(folder, "a.xlsx"));
    final IntakeResult second =
        intake()
            .read(Workbooks.program().set("Kegiatan", "B2", " pkm-2024-001").in(folder, "b.xlsx"));
    final List<IntakeResult> results = DuplicatePrograms.refuseLater(List.of(first, second));
    assertThat(results.get(0)).isSameAs(first);
    assertThat(results.get(1)).isInstanceOf(IntakeResult.Refused.class);
    final Finding finding = results.get(1).findings().get(0);
    assertThat(finding.code()).isEqualTo("KEGIATAN_GANDA");
    assertThat(finding.sheet()).isEqualTo("Kegiatan");
    assertThat(finding.cell()).isEqualTo("B2");
    assertThat(finding.found()).isEqualTo("pkm-2024-001");
    assertThat(finding.slots()).containsEntry("file", Argument.of("a.xlsx"));
  }

  @Test
  void refusesADocumentTypeInsideAPart() throws IOException {
    final byte[] whole = Workbooks.program().bytes();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        final String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        final String bad =
            "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet";
        zip.write(
            (entry.getName().endsWith("sheet1.xml") ? text.replace("<worksheet", bad) : text)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(codeOf("xxe.xlsx", out.toByteArray())).isEqualTo("XML_BERBAHAYA");
  }
}
