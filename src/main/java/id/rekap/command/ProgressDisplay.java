package id.rekap.command;

import id.rekap.job.Progress;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on stderr while a person watches; else nothing. */
final class ProgressDisplay implements Progress, AutoCloseable {

  private static final int WIDTH = 72;

  private final Surroundings around;
  private final Words words;
  private @Nullable ProgressBar bar;

  ProgressDisplay(final Surroundings around, final Words words) {
    this.around = around;
    this.words = words;
  }

  @Override
  public void begun(final Stage stage, final int total) {
    close();
    if (around.interactive() && total > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(words.text("progress." + stage.name().toLowerCase(Locale.ROOT)))
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(around.err(), WIDTH))
              .hideEta()
              .build();
    }
  }

  @Override
  public void advanced() {
    final ProgressBar shown = bar;
    if (shown != null) {
      shown.step();
    }
  }

  @Override
  public void close() {
    final ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
      bar = null;
    }
  }
}
