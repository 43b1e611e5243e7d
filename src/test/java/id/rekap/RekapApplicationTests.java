package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.command.Shell;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole application as a user runs it, on the embedded database and on a real PostgreSQL. */
@Tag("slow")
final class RekapApplicationTests {

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int SOME_REFUSED = 3;

  @TempDir private Path home;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void runsFromWorkbooksToReports(final TestDatabase database) {
    final Shell shell = shell(database);
    shell
        .copy("input/000-banyuwangi.xlsx", "input/a.xlsx")
        .copy("input/003-jambi.xlsx", "input/b.xlsx");
    shell.write("input/README.md", "not read").write("input/c.xlsx", "no workbook");

    assertThat(shell.run("run")).isEqualTo(SOME_REFUSED);
    assertThat(shell.out()).contains("a.xlsx").contains("b.xlsx").contains("notices/c.pdf");
    assertThat(home.resolve("output/STIKES-Banyuwangi/2024/hasil/PKM-2024-BWI-01.pdf"))
        .isNotEmptyFile();
    assertThat(home.resolve("output/manifest.json")).isNotEmptyFile();

    assertThat(shell.run("run", "--lang", "en")).isEqualTo(SOME_REFUSED);
    assertThat(shell.out()).startsWith("Nothing new");

    assertThat(shell.run("report", "results", "pkm-2024-bwi-01", "--lang", "en")).isEqualTo(OK);
    assertThat(home.resolve("output/STIKES-Banyuwangi/2024/hasil/PKM-2024-BWI-01-en.pdf"))
        .isNotEmptyFile();
    assertThat(shell.run("report", "results", "PKM-2024-BWI-02")).isEqualTo(FAILED);
    assertThat(shell.err()).contains("PKM-2024-BWI-01");

    assertThat(shell.run("status")).isEqualTo(OK);
    assertThat(shell.out()).contains("diterima").contains("ditolak").contains("README.md");
    assertThat(shell.run("status", "--json")).isEqualTo(OK);
    assertThat(shell.out()).startsWith("{\"last_run\":");
  }

  private Shell shell(final TestDatabase database) {
    final Shell shell = new Shell(home);
    if (database == TestDatabase.POSTGRES) {
      shell.write(
          "rekap.yml",
          database.fresh().entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
              .collect(Collectors.joining()));
    }
    return shell;
  }
}
