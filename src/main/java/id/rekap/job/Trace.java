package id.rekap.job;

import id.rekap.render.RenderException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An exception for the log: its types and places. Messages may quote data and passwords, so only
 * those are told that cannot: of the operating system on files, of a page that cannot be set (it
 * names code points), and the SQLSTATE of a database.
 */
public final class Trace {

  private static final int FRAMES = 12;

  /** What reads and writes files in the JDK; what connects stands beside it and tells addresses. */
  private static final String FILES = "FileDispatcher";

  private Trace() {}

  /**
   * Gives the reason of a failure.
   *
   * @param failure what was thrown
   * @return the innermost reason that may be told, in one line; else the type of the innermost
   *     exception
   */
  public static String reason(final Throwable failure) {
    String told = null;
    Throwable last = failure;
    for (Throwable one = failure; one != null; one = next(one)) {
      final String message = message(one);
      told = message == null ? told : message;
      last = one;
    }
    return told == null ? last.getClass().getSimpleName() : told.replaceAll("\\R+", "; ");
  }

  /**
   * Tells why a file could not be written, where that is behind a failure.
   *
   * @param failure what was thrown
   * @return the reason as the operating system gave it; null for any other failure
   */
  public static FolderException.@Nullable Fault fault(final Throwable failure) {
    for (Throwable one = failure; one != null; one = next(one)) {
      final FolderException.Fault told =
          one instanceof IOException io ? FolderCheck.told(io) : null;
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  /** Every exception of the chain with its first frames, many lines. */
  static String of(final Throwable failure) {
    final StringBuilder text = new StringBuilder();
    for (Throwable one = failure; one != null; one = next(one)) {
      final String message = message(one);
      text.append(one.getClass().getName()).append(message == null ? "" : ": " + message);
      final StackTraceElement[] frames = one.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append(System.lineSeparator()).append("    at ").append(frames[i]);
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  private static @Nullable String message(final Throwable one) {
    if (one instanceof SQLException database) {
      return "SQLSTATE " + database.getSQLState();
    }
    return one instanceof FileSystemException
            || one instanceof RenderException
            || isOfTheSystem(one)
        ? one.getMessage()
        : null;
  }

  private static boolean isOfTheSystem(final Throwable failure) {
    final StackTraceElement[] frames = failure.getStackTrace();
    return failure instanceof IOException
        && frames.length > 0
        && frames[0].getClassName().contains(FILES);
  }

  private static @Nullable Throwable next(final Throwable one) {
    return one.getCause() == one ? null : one.getCause();
  }
}
