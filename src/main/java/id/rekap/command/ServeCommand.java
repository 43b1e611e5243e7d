package id.rekap.command;

import id.rekap.job.FolderException;
import id.rekap.job.Posted;
import id.rekap.job.Progress;
import id.rekap.job.RunResult;
import id.rekap.job.RunResult.ReportLine;
import id.rekap.job.RunResult.WorkbookLine;
import id.rekap.job.Service;
import id.rekap.job.Settings;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stays, takes in what comes and makes what falls due, until it is told to end. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

  private static final String MINUTE = "yyyy-MM-dd HH:mm z";

  @Mixin private final FolderOptions folders = new FolderOptions();

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  private final Desk desk;

  ServeCommand(final Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    final Settings settings = desk.choices().settings(folders);
    desk.checkInput(settings.folders().input());
    new Service(settings, Progress.NONE, new Voice(settings)).serve();
    return ExitCode.OK;
  }

  /** Says what the service does; the same thing once, however often it is tried again. */
  private final class Voice implements Service.Listener {

    private final Settings settings;
    private final Set<String> told = new HashSet<>();
    private List<String> held = List.of();
    private @Nullable String unread;
    private FolderException.@Nullable Fault unlisted;

    Voice(final Settings settings) {
      this.settings = settings;
    }

    @Override
    public void begun(final Instant nextMonth, final Instant nextYear) {
      desk.say(
          "serve.begun",
          "input",
          settings.folders().input(),
          "month",
          time(nextMonth),
          "year",
          time(nextYear));
    }

    @Override
    public void done(final RunResult result) {
      told.clear();
      if (!result.isNothingNew()) {
        desk.say(
            "serve.done",
            "time",
            time(Instant.now()),
            "workbooks",
            result.workbooks().size(),
            "reports",
            result.reports().size());
      }
      for (final WorkbookLine line : result.workbooks()) {
        if (!line.accepted()) {
          desk.complain("serve.refused", "file", line.name());
        }
      }
      result.broken().forEach(name -> desk.complain("serve.broken", "file", name));
      for (final ReportLine line : result.failed()) {
        desk.sayFailed("serve.failed", line);
      }
      sayUnlisted(result);
      say(result.posted());
    }

    /** That the list of files cannot be written is said when it begins, or has another reason. */
    private void sayUnlisted(final RunResult result) {
      if (result.manifest() != unlisted) {
        unlisted = result.manifest();
        desk.isListed("serve.manifest", unlisted, settings.folders().output());
      }
    }

    /**
     * What waits, and what cannot be read, is the same in every round: it is said when it changes.
     */
    private void say(final Posted posted) {
      final Posted heard = posted.held().equals(held) ? posted.withoutHeld() : posted;
      final boolean isKnown = Objects.equals(posted.unread(), unread);
      held = posted.held();
      unread = posted.unread();
      new MailTables(desk).posted(isKnown ? heard.withoutUnread() : heard);
    }

    @Override
    public void waiting() {
      if (told.add("waiting")) {
        desk.complain("serve.waiting");
      }
    }

    @Override
    public void failed(final Exception failure, final Instant again) {
      if (told.add(failure.getClass().getName())) {
        new Complaints(desk).say(failure);
        desk.complain("serve.again", "time", time(again));
      }
    }

    private String time(final Instant time) {
      final Locale locale = Locale.forLanguageTag(desk.words().language().tag());
      return DateTimeFormatter.ofPattern(MINUTE, locale).withZone(settings.zone()).format(time);
    }
  }
}
