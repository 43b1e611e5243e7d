package id.rekap.render;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.util.XRLogger;

/** Catches what the page engine warns of while one thread renders; its chatter goes nowhere. */
final class EngineLog implements XRLogger {

  private static final ThreadLocal<List<String>> WARNINGS = ThreadLocal.withInitial(ArrayList::new);

  /** Takes the warnings of this thread since the last time. */
  static List<String> take() {
    final List<String> warnings = List.copyOf(WARNINGS.get());
    WARNINGS.remove();
    return warnings;
  }

  @Override
  public void log(final String where, final Level level, final String message) {
    log(where, level, message, null);
  }

  @Override
  public void log(
      final String where,
      final Level level,
      final String message,
      final @Nullable Throwable cause) {
    if (level.intValue() >= Level.WARNING.intValue()) {
      WARNINGS.get().add(cause == null ? message : message + ": " + cause);
    }
  }

  @Override
  public void setLevel(final String logger, final Level level) {
    // the level is fixed
  }
}
