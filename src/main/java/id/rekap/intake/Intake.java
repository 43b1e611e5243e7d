package id.rekap.intake;

import id.rekap.model.Finding;
import id.rekap.model.Reason;
import id.rekap.workbook.Limits;
import id.rekap.workbook.RawWorkbook;
import id.rekap.workbook.SentFile;
import id.rekap.workbook.UnreadableWorkbookException;
import id.rekap.workbook.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The front door: reads one file and says what became of it. */
public final class Intake {

  private final ColumnDictionary columns;
  private final DatasetAssembler assembler;
  private final int seconds;
  private final WorkbookReader reader;

  private final Supplier<IntPredicate> pages;
  private @Nullable IntPredicate printable;

  private Intake(
      final ColumnDictionary columns, final Supplier<IntPredicate> pages, final Limits limits) {
    this.pages = pages;
    reader = new WorkbookReader(limits);
    this.columns = columns;
    seconds = limits.seconds();
    assembler = new DatasetAssembler(columns, limits.findings());
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
   * Reads one file, once, and checks it.
   *
   * @param file the workbook
   * @return accepted, refused or ignored; a fault of the content is never an exception
   * @throws IOException where the file cannot be read from disk
   */
  public IntakeResult read(final Path file) throws IOException {
    final String name = SentFile.nameOf(file);
    if (!SentFile.isCandidate(file)) {
      return new IntakeResult.Ignored(name, SentFile.sha256(file));
    }
    final IntPredicate characters = printable();
    if (Files.isDirectory(file)) {
      final String sha256 = SentFile.sha256(file);
      return answer(() -> reader.open(file), name, sha256, characters);
    }
    final MessageDigest digest = SentFile.digest();
    final byte[] content;
    final long length;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      content = in.readNBytes(reader.firstBytes());
      // What lies beyond the limit counts for the checksum, but is not kept.
      length = content.length + in.transferTo(OutputStream.nullOutputStream());
    }
    final String sha256 = HexFormat.of().formatHex(digest.digest());
    return answer(() -> reader.read(name, content, length), name, sha256, characters);
  }

  /** Reads content that is no file, as if a file of this name held it. */
  IntakeResult read(final String name, final byte[] content) {
    final String sha256 = HexFormat.of().formatHex(SentFile.digest().digest(content));
    return answer(() -> reader.read(name, content, content.length), name, sha256, printable());
  }

  /** Gives the workbook of one file, or fails. */
  private interface Source {
    RawWorkbook read() throws IOException;
  }

  /** Readings go on side by side, except for one that found no memory beside the others. */
  private final ReadWriteLock room = new ReentrantReadWriteLock(true);

  private IntakeResult answer(
      final Source source, final String name, final String sha256, final IntPredicate characters) {
    try {
      return answer(room.readLock(), source, name, sha256, characters);
    } catch (final OutOfMemoryError beside) {
      try {
        return answer(room.writeLock(), source, name, sha256, characters);
      } catch (final OutOfMemoryError alone) {
        final long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
        return refused(
            name, sha256, UnreadableWorkbookException.overLimit("memory", mebibytes, mebibytes));
      }
    }
  }

  private IntakeResult answer(
      final Lock lock,
      final Source source,
      final String name,
      final String sha256,
      final IntPredicate characters) {
    lock.lock();
    try {
      return answerNow(source, name, sha256, characters);
    } finally {
      lock.unlock();
    }
  }

  private IntakeResult answerNow(
      final Source source, final String name, final String sha256, final IntPredicate characters) {
    final Patience patience = new Patience(seconds);
    try {
      return assembler.assemble(source.read(), name, sha256, characters, patience);
    } catch (final UnreadableWorkbookException known) {
      return refused(name, sha256, known);
    } catch (final Patience.Over over) {
      return refused(
          name, sha256, UnreadableWorkbookException.overLimit("seconds", seconds, over.seconds()));
    } catch (final OutOfMemoryError full) {
      throw full;
    } catch (final Exception | Error broken) {
      // The one border: whatever a parser throws is an answer about this file. Its message could
      // quote the workbook; its kind is enough to look into it. The logger is asked for only here:
      // to set loggers up takes longer than to read a small workbook.
      System.getLogger(Intake.class.getName())
          .log(
              System.Logger.Level.DEBUG,
              "A workbook broke its reading: {0}",
              broken.getClass().getName());
      return refused(
          name,
          sha256,
          UnreadableWorkbookException.broken("", String.valueOf(broken.getMessage()), Map.of()));
    }
  }

  /**
   * Reads the sheets of a file, or of a folder of sheets, without looking at what they mean.
   *
   * @throws UnreadableWorkbookException where no format reads the content, or it is beyond a limit
   * @throws IOException where the file cannot be read from disk
   */
  RawWorkbook open(final Path file) throws IOException {
    return reader.open(file);
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
}
