package id.rekap.intake;

import id.rekap.model.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The front door: reads one file and says what became of it. */
public final class Intake {

  private static final Set<String> KINDS =
      Set.of(
          "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "ods", "ots", "fods", "csv", "tsv");

  private static final Set<String> TEXT_KINDS = Set.of("csv", "tsv", "fods");

  private final List<WorkbookFormat> formats;
  private final ColumnDictionary columns;
  private final DatasetAssembler assembler;
  private final Limits limits;

  private final Supplier<IntPredicate> pages;
  private @Nullable IntPredicate printable;

  private Intake(
      final ColumnDictionary columns, final Supplier<IntPredicate> pages, final Limits limits) {
    this.pages = pages;
    this.limits = limits;
    formats = List.of(new Archives(), new CompoundFormat());
    this.columns = columns;
    assembler = new DatasetAssembler(columns);
  }

  /**
   * An intake with every format of the house, for readings that are not printed.
   *
   * @param columns sheet names, headings and keywords
   * @return the intake; it may be shared by threads
   */
  public static Intake standard(final ColumnDictionary columns) {
    return standard(columns, () -> point -> true);
  }

  /**
   * An intake with every format of the house.
   *
   * @param columns sheet names, headings and keywords
   * @param pages gives, when the first file is read, the characters that a page can show; text that
   *     is printed and holds others is refused
   * @return the intake; it may be shared by threads
   */
  public static Intake standard(
      final ColumnDictionary columns, final Supplier<IntPredicate> pages) {
    return new Intake(columns, pages, Limits.DEFAULT);
  }

  /**
   * The same intake with other limits.
   *
   * @param other how much of a file is read before it is refused
   * @return a new intake
   */
  public Intake within(final Limits other) {
    return new Intake(columns, pages, other);
  }

  private synchronized IntPredicate printable() {
    IntPredicate known = printable;
    if (known == null) {
      known = pages.get();
      printable = known;
    }
    return known;
  }

  /**
   * Tells by its name whether a file is to be read at all.
   *
   * @param file a path; the file need not exist
   * @return false for lock files, hidden files, README files and files of no known kind
   */
  public static boolean isCandidate(final Path file) {
    final String name = nameOf(file);
    return !name.startsWith("~$")
        && !name.startsWith(".")
        && !name.toUpperCase(Locale.ROOT).startsWith("README")
        && KINDS.contains(kindOf(name));
  }

  private static String nameOf(final Path file) {
    final Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String kindOf(final String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Reads one file, once, and checks it.
   *
   * @param file the workbook
   * @return accepted, refused or ignored; a fault of the content is never an exception
   * @throws IOException where the file cannot be read from disk
   */
  public IntakeResult read(final Path file) throws IOException {
    final String name = nameOf(file);
    final Budget budget = new Budget(limits);
    final MessageDigest digest = sha256();
    final byte[] content;
    final long read;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      content = in.readNBytes(firstBytes());
      // What lies beyond the limit counts for the checksum, but is not kept.
      final long more = in.transferTo(OutputStream.nullOutputStream());
      read = content.length + more;
    }
    final String sha256 = HexFormat.of().formatHex(digest.digest());
    if (!isCandidate(file)) {
      return new IntakeResult.Ignored(name, sha256);
    }
    final IntPredicate characters = printable();
    try {
      budget.file(read);
      return assembler.assemble(raw(name, content, budget), name, sha256, characters);
    } catch (final UnreadableWorkbookException known) {
      return refused(name, sha256, known);
    } catch (final Exception | StackOverflowError | OutOfMemoryError broken) {
      // The one border: whatever a parser throws is an answer about this file.
      return refused(
          name,
          sha256,
          UnreadableWorkbookException.broken("", String.valueOf(broken.getMessage()), Map.of()));
    }
  }

  /**
   * Reads the sheets of a file without looking at what they mean.
   *
   * @throws IOException where they cannot be read
   */
  RawWorkbook raw(final String name, final byte[] content) throws IOException {
    return raw(name, content, new Budget(limits));
  }

  /** SHA-256 of bytes, 64 lower-case hex digits. */
  static String sha256(final byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private RawWorkbook raw(final String name, final byte[] content, final Budget budget)
      throws IOException {
    if (FileKind.of(content) == FileKind.EMPTY) {
      throw new UnreadableWorkbookException(Reason.BERKAS_KOSONG.name(), "No bytes");
    }
    for (final WorkbookFormat format : formats) {
      if (format.canRead(content)) {
        return format.read(content, budget);
      }
    }
    final Reason reason =
        TEXT_KINDS.contains(kindOf(name))
            ? Reason.FORMAT_TIDAK_DIDUKUNG
            : Reason.BERKAS_BUKAN_LEMBAR_KERJA;
    throw new UnreadableWorkbookException(reason.name(), "No format reads this content");
  }

  private static IntakeResult refused(
      final String name, final String sha256, final UnreadableWorkbookException why) {
    final Finding finding =
        new Finding(
            why.code(),
            Reason.valueOf(why.code()).severity(),
            why.sheet(),
            why.cell(),
            null,
            why.variant(),
            why.slots());
    return new IntakeResult.Refused(name, sha256, null, 0, 0, List.of(finding));
  }

  private int firstBytes() {
    return (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 8L);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (final NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
