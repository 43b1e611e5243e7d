package id.rekap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArrivalTests {

  @TempDir private Path folder;

  private static byte[] archive(final String comment) throws IOException {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment(comment);
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Path put(final String name, final byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.ods", "a.zip"})
  void findsTheEndOfAnArchiveAndMissesItAtEveryShorterLength(final String name) throws IOException {
    final byte[] whole = archive("");
    assertThat(Arrival.isWhole(put(name, whole))).isTrue();
    for (int length = 0; length < whole.length; length++) {
      assertThat(Arrival.isWhole(put(name, Arrays.copyOf(whole, length))))
          .as("the first %d bytes", length)
          .isEqualTo(length > 0 && length < Integer.BYTES);
    }
  }

  @Test
  void findsTheEndBeforeALongComment() throws IOException {
    final byte[] whole = archive("k".repeat(0xFFFF));
    assertThat(Arrival.isWhole(put("a.xlsx", whole))).isTrue();
    assertThat(Arrival.isWhole(put("a.xlsx", Arrays.copyOf(whole, whole.length - 1)))).isFalse();
  }

  @Test
  void takesSpaceThatWasSetAsideForNoFile() throws IOException {
    assertThat(Arrival.isWhole(put("a.xlsx", new byte[4096]))).isFalse();
    assertThat(Arrival.isWhole(put("a.csv", new byte[0]))).isFalse();
    assertThat(Arrival.isWhole(put("a.csv", "Kode;P1".getBytes(StandardCharsets.UTF_8)))).isTrue();
  }

  @Test
  void seesThatSomebodyHasAWorkbookOpen() throws IOException {
    final Path excel = put("a.xlsx", archive(""));
    final Path office = put("b.ods", archive(""));
    assertThat(Arrival.openSince(excel)).isEmpty();
    put("~$a.xlsx", new byte[1]);
    assertThat(Arrival.openSince(excel)).isPresent();
    assertThat(Arrival.openSince(office)).isEmpty();
    put(".~lock.b.ods#", new byte[1]);
    assertThat(Arrival.openSince(office)).isPresent();
  }

  @Test
  void looksAtEverySheetOfAFolder() throws IOException {
    final Path sheets = Files.createDirectory(folder.resolve("program"));
    put("program/Kegiatan.csv", new byte[] {'K'});
    final String before = Arrival.stamp(sheets);
    put("program/Responden.csv", new byte[0]);
    assertThat(Arrival.stamp(sheets)).isNotEqualTo(before);
    assertThat(Arrival.isWhole(sheets)).isFalse();
    put("program/Responden.csv", new byte[] {'R'});
    assertThat(Arrival.isWhole(sheets)).isTrue();
    put("program/.~lock.Responden.csv#", new byte[1]);
    assertThat(Arrival.openSince(sheets)).isPresent();
  }

  @Test
  void tellsSizeAndTimeApart() throws IOException {
    final Path file = put("a.csv", new byte[] {'a'});
    final Instant noon = Instant.parse("2025-03-01T12:00:00Z");
    Files.setLastModifiedTime(file, FileTime.from(noon));
    final String before = Arrival.stamp(file);
    assertThat(Arrival.changed(file)).isEqualTo(noon);
    Files.setLastModifiedTime(file, FileTime.from(noon.plusSeconds(1)));
    assertThat(Arrival.stamp(file)).isNotEqualTo(before);
  }
}
