package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas, macros and things that lead outside: never computed, never run, never followed. */
class HostileContentTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15*2",
        "C3",
        "NOW()*0+50",
        "WEBSERVICE(\"http://127.0.0.1:#/x\")",
        "HYPERLINK(\"http://127.0.0.1:#/x\",50)",
        "'http://127.0.0.1:#/[a.xlsx]Sheet1'!A1",
        "[1]Sheet1!A1",
        "cmd|'/C calc'!A0",
        "INDIRECT(\"'[http://127.0.0.1:#/a.xlsx]S'!A1\")",
        "IMPORTXML(\"http://127.0.0.1:#/x\",\"//a\")"
      })
  void takesTheValueThatIsStoredAndComputesNothing(final String formula) throws IOException {
    try (ServerSocket outside = new ServerSocket(0)) {
      outside.setSoTimeout(1);
      final String text = formula.replace("#", String.valueOf(outside.getLocalPort()));
      final var stored = Trial.accepted(Workbooks.program().formula("Pengukuran", "C3", text, 50));
      assertThat(Trial.measured(stored, "K02", "pengetahuan", "Pre")).isEqualTo(50.0);
      assertThat(Trial.refused(Workbooks.program().formula("Pengukuran", "C3", text, null)))
          .contains("RUMUS_TANPA_NILAI | Pengukuran | C3 | =" + text);
      assertThat(
              Trial.refused(
                  Workbooks.program().formula("Pengukuran", "C3", text, FormulaError.REF)))
          .contains("RUMUS_GALAT | Pengukuran | C3 | #REF!");
      org.assertj.core.api.Assertions.assertThatThrownBy(outside::accept)
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void refusesMacrosOfBothKinds() throws IOException {
    final byte[] modern =
        Packages.program().with("xl/macros/vbaProject.bin", new byte[] {1}).bytes();
    assertThat(Trial.read("a.xlsx", modern).findings().getFirst().code())
        .isEqualTo("FORMAT_TIDAK_DIDUKUNG");
    final ByteArrayOutputStream old = new ByteArrayOutputStream();
    final byte[] plain = Converted.bytes(Converted.legacy(Workbooks.program().poi()));
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(plain))) {
      files.getRoot().createDirectory("_VBA_PROJECT_CUR");
      files.writeFilesystem(old);
    }
    assertThat(Trial.read("a.xls", old.toByteArray()).findings().getFirst().code())
        .isEqualTo("FORMAT_TIDAK_DIDUKUNG");
  }

  /** Objects, pictures and data that lie elsewhere are passed over. */
  @Test
  void readsPastWhatLeadsOutside() throws IOException {
    try (ServerSocket outside = new ServerSocket(0)) {
      outside.setSoTimeout(1);
      final String url = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
      final StringBuilder relations = new StringBuilder();
      for (final String kind :
          new String[] {"image", "oleObject", "externalLinkPath", "hyperlink", "queryTable"}) {
        relations.append(
            ("<Relationship Id=\"o%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships/%s\" Target=\"%s\" TargetMode=\"External\"/>")
                .formatted(kind, kind, url));
      }
      final Packages book =
          Packages.program()
              .with("xl/embeddings/oleObject1.bin", new byte[64])
              .edit(
                  "xl/_rels/workbook.xml.rels",
                  xml -> xml.replace("</Relationships>", relations + "</Relationships>"));
      assertThat(Trial.read("a.xlsx", book.bytes())).isInstanceOf(IntakeResult.Accepted.class);
      org.assertj.core.api.Assertions.assertThatThrownBy(outside::accept)
          .isInstanceOf(SocketTimeoutException.class);
    }
  }
}
