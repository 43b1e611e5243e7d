package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.rekap.job.FolderException.Fault;
import id.rekap.job.FolderException.Role;
import id.rekap.store.LedgerFile;
import id.rekap.workbook.SentFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in the input folder, and which folders a run can work with. */
final class FolderTests {

  @TempDir private Path root;

  @Test
  void readsAnInputFolderThatIsALink() {
    Workspace.write(root.resolve("real/2025"), "a.xlsx", "code=A");
    link("input", "real");
    assertThat(InputFolder.scan(root.resolve("input")).candidates())
        .extracting(Candidate::name)
        .containsExactly("a.xlsx");
  }

  @Test
  void passesOverLinksInTheInputFolderAndSaysSo() {
    Workspace.write(root.resolve("elsewhere"), "b.xlsx", "code=B");
    Workspace.write(root.resolve("input"), "a.xlsx", "code=A");
    link("input/b.xlsx", "elsewhere/b.xlsx");
    link("input/more", "elsewhere");
    link("input/nowhere.xlsx", "nowhere");
    final InputFolder input = InputFolder.scan(root.resolve("input"));
    assertThat(input.candidates()).extracting(Candidate::name).containsExactly("a.xlsx");
    assertThat(input.ignored()).containsExactly("b.xlsx", "more", "nowhere.xlsx");
  }

  @ParameterizedTest
  @CsvSource({
    "input, output, data, ",
    "input, input-2, input/data, ",
    "input, input, data, OUTPUT",
    "input, input/output, data, OUTPUT",
    "work/input, work, data, OUTPUT",
    "input, other/../input/output, data, OUTPUT",
    "input, link/output, data, OUTPUT",
    "link, input, data, OUTPUT",
    "input, output, input, DATA",
    "input, output, link, DATA"
  })
  void keepsTheInputFolderApart(
      final String input, final String output, final String data, final Role fault) {
    Workspace.write(root.resolve("input"), "a.xlsx", "code=A");
    link("link", "input");
    final Folders folders =
        new Folders(root.resolve(input), root.resolve(output), root.resolve(data));
    final FolderException refusal =
        catchThrowableOfType(FolderException.class, () -> FolderCheck.apart(folders));
    if (fault == null) {
      assertThat(refusal).isNull();
    } else {
      assertThat(refusal.role()).isEqualTo(fault);
      assertThat(refusal.fault()).isEqualTo(Fault.OVERLAPS_INPUT);
    }
  }

  @Test
  void saysThatAFileLiesWhereAFolderShould() throws IOException {
    Files.writeString(root.resolve("file"), "");
    for (final String path : new String[] {"file", "file/a/b"}) {
      final Path folder = root.resolve(path);
      assertThatThrownBy(() -> FolderCheck.writable(Role.OUTPUT, folder))
          .isInstanceOfSatisfying(
              FolderException.class,
              refusal -> assertThat(refusal.fault()).isEqualTo(Fault.NO_FOLDER));
    }
  }

  @Test
  void tellsAReadOnlyMountFromAMissingPermission() {
    final IOException failure =
        new FileSystemException(root.toString(), null, "Read-only file system");
    assertThat(FolderCheck.refused(Role.DATA, root, failure).fault()).isEqualTo(Fault.READ_ONLY);
  }

  @Test
  void createsAFolderThatCanBeWritten() {
    FolderCheck.writable(Role.DATA, root.resolve("a/b"));
    assertThat(root.resolve("a/b")).isEmptyDirectory();
  }

  @Test
  void namesWhatCannotBeReadAndCopies() throws IOException {
    Workspace.write(root.resolve("input/2024"), "a.xlsx", "code=A");
    Workspace.write(root.resolve("input/2025"), "a.xlsx", "code=A");
    Workspace.write(root.resolve("input"), "b.xlsx", "code=A");
    // Even an administrator cannot read a folder as a file or beyond a name that is too long.
    final InputFolder input =
        InputFolder.scan(
            root.resolve("input"),
            file -> {
              if (file.endsWith("b.xlsx")) {
                throw new AccessDeniedException("b.xlsx");
              }
              return SentFile.sha256(file);
            });
    assertThat(input.unreadable()).containsExactly("b.xlsx");
    assertThat(input.ignored()).isEmpty();
    assertThat(input.copies()).containsExactly(new Copy("2025/a.xlsx", "2024/a.xlsx"));
  }

  @Test
  void keepsTheNameOfAWorkbookThatLiesThereOrNotAtAll() throws IOException {
    Workspace.write(root.resolve("input"), "a.xlsx", "code=A");
    Workspace.write(root.resolve("input"), "b.xlsx", "code=A");
    Workspace.write(root.resolve("input"), "d.xlsx", "code=D");
    final InputFolder input = InputFolder.scan(root.resolve("input"));
    final String twice = SentFile.sha256(root.resolve("input/b.xlsx"));
    final String renamed = SentFile.sha256(root.resolve("input/d.xlsx"));
    final String gone = "0".repeat(64);
    assertThat(
            input.names(
                List.of(known(twice, "b.xlsx"), known(renamed, "c.xlsx"), known(gone, "e.xlsx"))))
        .containsOnly(
            Map.entry(twice, "b.xlsx"), Map.entry(renamed, "d.xlsx"), Map.entry(gone, "e.xlsx"));
  }

  private static LedgerFile known(final String sha256, final String name) {
    return new LedgerFile(
        sha256,
        name,
        LedgerFile.Status.ACCEPTED,
        "A",
        1,
        1,
        new LedgerFile.Rows(1, 1, 0),
        new LedgerFile.Remarks(0, 0, 0),
        null,
        "test",
        1,
        Instant.EPOCH);
  }

  @Test
  void saysThatTheInputFolderCannotBeRead() {
    assertThatThrownBy(() -> InputFolder.scan(root.resolve("missing")))
        .isInstanceOfSatisfying(
            FolderException.class,
            refusal -> {
              assertThat(refusal.role()).isEqualTo(Role.INPUT);
              assertThat(refusal.fault()).isEqualTo(Fault.UNREADABLE);
            });
  }

  @Test
  void knowsWhyAFileCouldNotBeWrittenAsFarAsTheSystemSaysSo() {
    assertThat(FolderCheck.told(new IOException("No space left on device"))).isEqualTo(Fault.FULL);
    assertThat(FolderCheck.told(new FileSystemException("a", null, "Disk quota exceeded")))
        .isEqualTo(Fault.FULL);
    assertThat(FolderCheck.told(new FileSystemException("a", null, "Read-only file system")))
        .isEqualTo(Fault.READ_ONLY);
    assertThat(FolderCheck.told(new AccessDeniedException("a"))).isEqualTo(Fault.NOT_PERMITTED);
    assertThat(FolderCheck.told(new IOException("Input/output error"))).isNull();
  }

  private void link(final String from, final String to) {
    try {
      Files.createSymbolicLink(root.resolve(from), root.resolve(to));
    } catch (final IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
