package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Finding;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are cut, doubled, bent or blown up: refused, each with its sentence. */
class HostileArchiveTests {

  private static final String PART = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;

  private IntakeResult read(final byte[] content) throws IOException {
    return Intake.standard(ColumnDictionary.load(Path.of("templates/words")))
        .read(Files.write(folder.resolve("buku.xlsx"), content));
  }

  private String why(final byte[] content) throws IOException {
    final IntakeResult result = read(content);
    assertThat(result).isInstanceOf(IntakeResult.Refused.class);
    assertThat(result.findings()).hasSize(1);
    final Finding finding = result.findings().get(0);
    return finding.code() + "/" + finding.variant();
  }

  @Test
  void refusesWhatIsCutOrGoesOnAfterItsEnd() throws IOException {
    final byte[] whole = Packages.program().bytes();
    assertThat(read(whole)).isInstanceOf(IntakeResult.Accepted.class);
    assertThat(why(Arrays.copyOf(whole, whole.length - 1))).isEqualTo("BERKAS_RUSAK/end");
    assertThat(why(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("BERKAS_RUSAK/end");
    assertThat(why(Arrays.copyOf(whole, whole.length + 1))).isEqualTo("BERKAS_RUSAK/end");
  }

  /** An entry of the directory whose name or remark would reach beyond the end of the file. */
  @Test
  void refusesADirectoryThatReachesBeyondTheFile() throws IOException {
    final byte[] whole = Packages.program().bytes();
    for (final int field : new int[] {28, 30, 32}) {
      final byte[] beyond = whole.clone();
      beyond[Packages.directory(whole) + field + 1] = (byte) 0xFF;
      assertThat(why(beyond)).isEqualTo("BERKAS_RUSAK/end");
    }
  }

  @Test
  void refusesAnArchiveWithTwoEnds() throws IOException {
    final byte[] whole = Packages.program().bytes();
    final byte[] end = Arrays.copyOfRange(whole, whole.length - 22, whole.length);
    final byte[] two = Arrays.copyOf(whole, whole.length + 22);
    System.arraycopy(end, 0, two, whole.length, 22);
    assertThat(why(two)).isEqualTo("BERKAS_RUSAK/end");
    // The first end declares the second as its comment: both then claim to be the last thing.
    two[whole.length - 2] = 22;
    assertThat(why(two)).isEqualTo("BERKAS_RUSAK/end");
  }

  @Test
  void refusesTwoEntriesOfOneName() throws IOException {
    final byte[] archive =
        Packages.program().with("xl/worksheets/sheetX.xml", "<worksheet/>").bytes();
    for (final String twin : List.of(PART, "XL/worksheets/Sheet1.xml")) {
      assertThat(why(Packages.rename(archive, "xl/worksheets/sheetX.xml", twin, 0)))
          .isEqualTo("BERKAS_RUSAK/twice");
    }
  }

  @Test
  void refusesNamesThatLeadElsewhere() throws IOException {
    final String plain = "xl/worksheets/sheetX.xml";
    final byte[] archive = Packages.program().with(plain, "<worksheet/>").bytes();
    for (final String tricky :
        List.of(
            "../../../../../sheetX.xm",
            "/xl/worksheets/sheetX.xm",
            "xl\\worksheets\\sheetX.xm",
            "C:/worksheets/sheetX.xml",
            "xl/./worksheets/sheetX.x",
            "xl/worksheets/sheet\nX.xm")) {
      final String name = tricky.length() < plain.length() ? tricky + "l" : tricky;
      assertThat(why(Packages.rename(archive, plain, name.substring(0, plain.length()), 0)))
          .as(tricky)
          .isEqualTo("BERKAS_RUSAK/entry");
    }
  }

  @Test
  void refusesAnEntryThatBearsTwoNames() throws IOException {
    final byte[] archive = Packages.program().bytes();
    assertThat(
            why(
                Packages.rename(
                    archive, PART, "xl/worksheets/sheet9.xml", Packages.directory(archive))))
        .isEqualTo("BERKAS_RUSAK/entry");
  }

  @Test
  void refusesLinksLocksAndOverlaps() throws IOException {
    final byte[] archive = Packages.program().bytes();
    final int first = Packages.directory(archive);
    final byte[] link = archive.clone();
    link[first + 41] = (byte) 0xA1;
    assertThat(why(link)).isEqualTo("BERKAS_RUSAK/entry");
    final byte[] locked = archive.clone();
    locked[first + 8] |= 1;
    assertThat(why(locked)).isEqualTo("BERKAS_TERKUNCI/");
    final byte[] overlap = archive.clone();
    final ByteBuffer bytes = ByteBuffer.wrap(overlap).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(first + 20, bytes.getInt(first + 20) + 40);
    assertThat(why(overlap)).isEqualTo("BERKAS_RUSAK/entry");
  }

  @Test
  void refusesAnEntryThatUnpacksToMoreThanItSays() throws IOException {
    final byte[] archive = Packages.program().bytes();
    final ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = Packages.directory(archive); bytes.getInt(at) == 0x02014b50; ) {
      bytes.putInt(at + 24, bytes.getInt(at + 24) - 1);
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    assertThat(why(archive)).isEqualTo("BERKAS_RUSAK/checksum");
  }

  /** Wherever one bit turns over, the answer is a refusal or exactly what it was before. */
  @Test
  void neverReadsAnotherValueFromADamagedFile() throws IOException {
    final byte[] whole = Packages.program().bytes();
    final IntakeResult.Accepted sound = (IntakeResult.Accepted) read(whole);
    final Random random = new Random(20251121);
    for (int i = 0; i < 500; i++) {
      final byte[] damaged = whole.clone();
      final int at = random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      if (read(damaged) instanceof IntakeResult.Accepted accepted) {
        assertThat(accepted.dataset().respondents()).isEqualTo(sound.dataset().respondents());
        assertThat(accepted.dataset().measurements()).isEqualTo(sound.dataset().measurements());
        assertThat(accepted.dataset().program()).isEqualTo(sound.dataset().program());
        assertThat(accepted.dataset().dictionary()).isEqualTo(sound.dataset().dictionary());
        assertThat(accepted.findings()).isEqualTo(sound.findings());
      }
    }
  }

  @Test
  void refusesABombBeforeItBursts() throws IOException {
    final Path bomb = folder.resolve("bom.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      spaces(zip, 64);
    }
    assertThat(why(Files.readAllBytes(bomb))).isEqualTo("BATAS_TERLAMPAUI/packing");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (int i = 0; i < 5; i++) {
        zip.putNextEntry(new ZipEntry("xl/" + i + ".bin"));
        spaces(zip, 16);
      }
    }
    final Limits small = new Limits(1 << 30, 10, 64 << 20, 1, 1, 1, 1, 1, 1, 1);
    final IntakeResult refused =
        Intake.standard(ColumnDictionary.load(Path.of("templates/words"))).within(small).read(bomb);
    assertThat(refused.findings())
        .singleElement()
        .extracting(Finding::variant)
        .isEqualTo("unpacked");
  }

  private static void spaces(final OutputStream out, final int megabytes) throws IOException {
    final byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    for (int i = 0; i < megabytes; i++) {
      out.write(spaces);
    }
  }

  @Test
  void refusesAFloodOfEntries() throws IOException {
    final Packages flood = Packages.program();
    for (int i = 0; i < 6_000; i++) {
      flood.with("xl/media/" + i, new byte[0]);
    }
    assertThat(why(flood.bytes())).isEqualTo("BATAS_TERLAMPAUI/entries");
  }

  /** Apache POI writes archives of the large kind by default when it streams. */
  @Test
  void readsTheLargeKindOfArchive() throws IOException {
    final java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (var zip = new org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream(out)) {
      zip.setUseZip64(org.apache.commons.compress.archivers.zip.Zip64Mode.Always);
      try (var in =
          new java.util.zip.ZipInputStream(
              new java.io.ByteArrayInputStream(Workbooks.program().bytes()))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          zip.putArchiveEntry(
              new org.apache.commons.compress.archivers.zip.ZipArchiveEntry(entry.getName()));
          in.transferTo(zip);
          zip.closeArchiveEntry();
        }
      }
    }
    assertThat(read(out.toByteArray())).isInstanceOf(IntakeResult.Accepted.class);
  }
}
