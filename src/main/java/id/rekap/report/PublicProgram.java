package id.rekap.report;

import id.rekap.disclosure.PublicText;
import id.rekap.model.Account;
import id.rekap.model.Overview;
import id.rekap.model.Program;
import org.jspecify.annotations.Nullable;

/** What may leave the house of the text that a team typed about its program. */
final class PublicProgram {

  /** In place of a title that may not be printed. */
  private static final String DASH = "\u2013";

  private PublicProgram() {}

  /** The same program without text that seems to name a person or holds a number of one. */
  static Overview of(final Overview one) {
    final Program program = one.program();
    final Account account = program.account();
    final String title = text(program.title());
    return new Overview(
        new Program(
            program.code(),
            title == null ? DASH : title,
            program.kind(),
            program.topic(),
            program.start(),
            program.end(),
            program.place(),
            program.team(),
            program.funding(),
            new Account(
                account.target(),
                account.targetCount(),
                account.method(),
                account.aim(),
                text(account.obstacles()),
                text(account.followUp()))),
        one.headcount(),
        one.outputs(),
        one.provenance());
  }

  /** Tells whether something of a program is kept back. */
  static boolean isCut(final Overview one) {
    return !of(one).equals(one);
  }

  private static @Nullable String text(final @Nullable String text) {
    return text == null || PublicText.withheld(text).isPresent() ? null : text;
  }
}
