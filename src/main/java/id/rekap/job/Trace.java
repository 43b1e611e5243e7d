package id.rekap.job;

import org.jspecify.annotations.Nullable;

/** An exception for the log: its types and places, without its messages, which may quote data. */
final class Trace {

  private static final int FRAMES = 12;

  private Trace() {}

  static String of(final Throwable failure) {
    final StringBuilder text = new StringBuilder();
    for (Throwable one = failure; one != null; one = next(one)) {
      text.append(one.getClass().getName());
      final StackTraceElement[] frames = one.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append(System.lineSeparator()).append("    at ").append(frames[i]);
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  private static @Nullable Throwable next(final Throwable one) {
    return one.getCause() == one ? null : one.getCause();
  }
}
