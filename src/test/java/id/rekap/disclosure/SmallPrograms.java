package id.rekap.disclosure;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.model.Account;
import id.rekap.model.Dataset;
import id.rekap.model.Funding;
import id.rekap.model.Measurement;
import id.rekap.model.Program;
import id.rekap.model.Provenance;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Programs of few people, drawn from the examples: some of their respondents, some measured once.
 */
final class SmallPrograms {

  static final String OFFICE = "Universitas Contoh";
  static final String FUNDER = "Hibah internal";

  private final List<Dataset> examples;
  private int made;

  SmallPrograms(final List<Dataset> examples) {
    this.examples = examples;
  }

  static SmallPrograms read() throws IOException {
    final Intake intake = Intake.standard(ColumnDictionary.load(Path.of("templates", "words")));
    final List<Dataset> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("input", "2025"))) {
      for (final Path file : files.sorted().toList()) {
        if (intake.read(file) instanceof IntakeResult.Accepted accepted) {
          all.add(accepted.dataset());
        }
      }
    }
    return new SmallPrograms(
        all.stream()
            .filter(one -> one.program().isService() && !one.measurements().isEmpty())
            .filter(one -> one.respondents().size() > 2)
            .filter(one -> OFFICE.equals(one.program().team().institution()))
            .toList());
  }

  /** From 3 to 14 people, now and then more. */
  Dataset draw(final String code, final YearMonth month, final Random random) {
    final Dataset one = examples.get(random.nextInt(examples.size()));
    final List<Respondent> people = new ArrayList<>(one.respondents());
    Collections.shuffle(people, random);
    final int some = random.nextInt(6) == 0 ? 30 : 3 + random.nextInt(12);
    final List<Respondent> drawn = people.subList(0, Math.min(people.size(), some));
    return copy(one, program(one, code, month, drawn.size(), random), drawn, absent(one, random));
  }

  private static List<Measurement> absent(final Dataset one, final Random random) {
    final int often = random.nextInt(3);
    return one.measurements().stream()
        .filter(each -> often == 0 || random.nextInt(often == 1 ? 25 : 8) > 0)
        .toList();
  }

  /** Somebody is left out, one score or some are put right, or a measurement goes. */
  Dataset corrected(final Dataset one, final Random random) {
    final List<Respondent> people = new ArrayList<>(one.respondents());
    final List<Measurement> measured = new ArrayList<>(one.measurements());
    final int some = 1 + random.nextInt(6);
    switch (random.nextInt(4)) {
      case 0 -> people.subList(0, Math.min(people.size() - 1, some)).clear();
      case 1 ->
          measured.removeIf(
              each -> each.respondent().equals(people.getFirst().code()) && random.nextBoolean());
      default ->
          measured.replaceAll(
              each ->
                  people.subList(0, Math.min(people.size(), some)).stream()
                              .anyMatch(who -> who.code().equals(each.respondent()))
                          && each.value() instanceof Value.Numeric number
                      ? new Measurement(
                          each.origin(),
                          each.respondent(),
                          each.variable(),
                          each.occasion(),
                          new Value.Numeric(number.number() + 1))
                      : each);
    }
    return copy(one, one.program(), people, measured);
  }

  private static Program program(
      final Dataset one,
      final String code,
      final YearMonth month,
      final int people,
      final Random random) {
    final Program old = one.program();
    final @Nullable Integer hoped = random.nextBoolean() ? people : null;
    return new Program(
        code,
        old.title(),
        old.kind(),
        old.topic(),
        month.atDay(1 + random.nextInt(28)),
        null,
        old.place(),
        old.team(),
        new Funding(FUNDER, null, null, null, null),
        new Account(null, hoped, null, null, null, null));
  }

  private Dataset copy(
      final Dataset one,
      final Program program,
      final List<Respondent> people,
      final List<Measurement> measured) {
    final Provenance from = one.provenance();
    return new Dataset(
        program,
        one.dictionary(),
        people,
        measured,
        one.itemAnswers(),
        one.figures(),
        one.published(),
        one.outputs(),
        one.photos(),
        new Provenance(
            from.fileName(),
            "%064x".formatted(++made),
            from.rowsRead(),
            from.rowsUsed(),
            from.rowsRefused()));
  }
}
