package id.rekap.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What lies in a folder: which of it is a workbook, and its checksum. */
public final class SentFile {

  private static final Set<String> KINDS =
      Set.of(
          "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "ods", "ots", "fods", "csv", "tsv");

  /** Kinds that are not read, whatever a file so named holds: Excel would not open it either. */
  private static final Set<String> OTHERS = Set.of("xlsm", "xltm", "xlsb", "fods");

  private SentFile() {}

  /** Tells whether a name is that of a spreadsheet of a kind that is not read. */
  static boolean isOfOtherKind(final String name) {
    return OTHERS.contains(kindOf(name));
  }

  /**
   * Tells whether a file is to be read at all: by its name and, for an archive, by the names in it.
   *
   * @param file a path; the file need not exist
   * @return false for lock files, hidden files, README files, files of no known kind and archives
   *     without CSV files
   */
  public static boolean isCandidate(final Path file) {
    final String name = nameOf(file);
    return !isPassedOver(name)
        && (KINDS.contains(kindOf(name))
            || ("zip".equals(kindOf(name)) && holdsSheets(file))
            || isFolderOfSheets(file));
  }

  /**
   * Tells whether a file is passed over for its name, whatever its kind.
   *
   * @param name the file's name
   * @return true for lock files, hidden files and README files
   */
  public static boolean isPassedOver(final String name) {
    return name.startsWith("~$")
        || name.startsWith(".")
        || name.toUpperCase(Locale.ROOT).startsWith("README");
  }

  /** An archive that cannot be looked into may be one of sheets: it gets its answer. */
  private static boolean holdsSheets(final Path archive) {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.stream()
          .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"));
    } catch (final IOException broken) {
      return Files.isRegularFile(archive);
    }
  }

  /**
   * Tells whether a folder is one workbook: CSV files, a sheet each, one of them Kegiatan.
   *
   * @param folder a path
   * @return true for such a folder
   */
  public static boolean isFolderOfSheets(final Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      return sheets(folder).stream()
          .anyMatch(file -> "kegiatan.csv".equals(Spelling.foldExactly(nameOf(file))));
    } catch (final IOException unreadable) {
      return false;
    }
  }

  /** The CSV files right in a folder, by name. */
  public static List<Path> sheets(final Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> "csv".equals(kindOf(nameOf(file))) && !nameOf(file).startsWith("."))
          .sorted(Comparator.comparing(SentFile::nameOf))
          .toList();
    }
  }

  /**
   * The SHA-256 of a file's bytes; of a folder of sheets, that of the names, lengths and bytes of
   * its sheets in the order of their names.
   *
   * @param file the file or folder
   * @return 64 hexadecimal digits
   * @throws IOException where it cannot be read
   */
  public static String sha256(final Path file) throws IOException {
    final MessageDigest digest = digest();
    if (Files.isDirectory(file)) {
      for (final Path sheet : sheets(file)) {
        digest.update(nameOf(sheet).getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(9).putLong(1, Files.size(sheet)).array());
        pour(sheet, digest);
      }
    } else {
      pour(file, digest);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void pour(final Path file, final MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (final NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  public static String nameOf(final Path file) {
    final Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  public static String kindOf(final String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
