package id.rekap.report;

import id.rekap.manuscript.CheckedNumber;
import id.rekap.manuscript.Contradiction;
import id.rekap.manuscript.Manuscript;
import id.rekap.manuscript.Named;
import id.rekap.manuscript.Verdict;
import id.rekap.model.Dataset;
import id.rekap.model.PublishedFigure;
import id.rekap.narrative.Statement;
import id.rekap.summary.Analysis;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The check of a manuscript: the numbers that it prints (sheet Publikasi) against the data and
 * against each other, each finding with its computation.
 */
public final class ManuscriptCheck {

  /** Its kind. */
  public static final String KIND = "naskah";

  /** The code of a number that differs from the data and contradicts no other. */
  private static final String DATA = "DATA_";

  private final Dataset dataset;
  private final Analysis analysis;
  private final Manuscript manuscript;

  private ManuscriptCheck(final Dataset dataset) {
    this.dataset = dataset;
    analysis = Analysis.of(dataset);
    manuscript = Manuscript.of(analysis);
  }

  /**
   * Checks the manuscript of a program.
   *
   * @param dataset the program's data with its sheet Publikasi
   * @return the check
   */
  public static ManuscriptCheck of(final Dataset dataset) {
    return new ManuscriptCheck(dataset);
  }

  /**
   * Every printed number with its verdict.
   *
   * @return in the order of the sheet; empty where the sheet is missing or empty
   */
  public List<ManuscriptNumber> numbers() {
    return manuscript.numbers().stream()
        .map(
            one ->
                new ManuscriptNumber(
                    one.printed(),
                    Named.row(dataset.dictionary(), one.printed()),
                    one.verdict().code(),
                    one.value(),
                    one.ours()))
        .toList();
  }

  /**
   * What the author has to look at: contradictions, and numbers that are not those of the data.
   *
   * @return the gravest first, else in the order of the sheet
   */
  public List<ManuscriptFinding> findings() {
    final List<Contradiction> contradictions =
        manuscript.contradictions().stream()
            .sorted(Comparator.comparing(Contradiction::verdict).reversed())
            .toList();
    final Set<PublishedFigure> told = new HashSet<>();
    final List<ManuscriptFinding> findings = new ArrayList<>();
    for (final Contradiction one : contradictions) {
      Quantity explanation = one.explanation();
      for (final CheckedNumber number : manuscript.numbers()) {
        final Quantity data = number.explanation();
        if (data != null && one.rows().contains(number.printed()) && told.add(number.printed())) {
          explanation = Quantity.phrase("manuscript.both", "one", explanation, "other", data);
        }
      }
      findings.add(
          new ManuscriptFinding(one.code(), one.verdict().code(), one.rows(), explanation));
    }
    for (final CheckedNumber number : manuscript.numbers()) {
      final Quantity data = number.explanation();
      if (data != null && !told.contains(number.printed())) {
        final String code = DATA + (number.verdict() == Verdict.CUT ? "DIPOTONG" : "BERBEDA");
        final List<PublishedFigure> rows = List.of(number.printed());
        final Quantity about =
            Quantity.phrase(
                "manuscript.about",
                "of",
                Named.row(dataset.dictionary(), number.printed()),
                "rest",
                data);
        findings.add(new ManuscriptFinding(code, number.verdict().code(), rows, about));
      }
    }
    return List.copyOf(findings);
  }

  /**
   * What was found, in two sentences: how many numbers of which verdict, and what is to be done.
   *
   * @return the sentences
   */
  public List<Quantity.Phrase> lead() {
    if (manuscript.numbers().isEmpty()) {
      return List.of(Quantity.phrase("statement.manuscript.empty"));
    }
    final List<Quantity> counts = new ArrayList<>();
    for (final Verdict verdict : Verdict.values()) {
      final long count = manuscript.count(verdict);
      if (count > 0) {
        counts.add(
            Quantity.phrase("manuscript.count." + verdict.code(), "n", new Quantity.Count(count)));
      }
    }
    final int findings = findings().size();
    return List.of(
        new Quantity.Phrase(
            "statement.manuscript.counts",
            Map.of(
                "n", new Quantity.Count(manuscript.numbers().size()),
                "counts", new Quantity.Listing(counts))),
        Quantity.phrase(
            findings == 0 ? "statement.manuscript.sound" : "statement.manuscript.findings",
            "n",
            new Quantity.Count(findings)));
  }

  /**
   * Composes the report.
   *
   * @param edition what else is to be known
   * @return the report; it has no figures of its own
   */
  public Report compose(final Edition edition) {
    final List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(lead().stream().map(Statement::new).toList()));
    blocks.addAll(section());
    blocks.add(new Block.Remark(List.of(JournalResults.foot(dataset.provenance(), edition))));
    final Title title = new Opening(dataset, analysis.size(null), Map.of(), List.of()).title();
    return new Report(
        KIND,
        dataset.program().code(),
        null,
        edition.revision(),
        new Title(
            Quantity.phrase("manuscript.eyebrow"),
            title.title(),
            title.byline(),
            title.data(),
            Quantity.phrase("manuscript.eyebrow"),
            title.code()),
        blocks,
        JournalResults.foot(dataset.provenance(), edition),
        List.of());
  }

  /** Findings, all numbers, and how they were checked: what a longer report may hold too. */
  List<Block> section() {
    final List<Block> blocks = new ArrayList<>();
    final List<ManuscriptFinding> findings = findings();
    if (!findings.isEmpty()) {
      blocks.add(new Block.Heading(2, Quantity.phrase("heading.manuscript.findings")));
      blocks.add(new Block.Table(0, ManuscriptTables.findings(findings)));
    }
    if (!manuscript.numbers().isEmpty()) {
      blocks.add(new Block.Heading(2, Quantity.phrase("heading.manuscript.numbers")));
      blocks.add(new Block.Table(0, ManuscriptTables.numbers(numbers())));
      blocks.add(new Block.Heading(2, Quantity.phrase("heading.manuscript.methods")));
      for (final String method : List.of("data", "printed", "limits")) {
        blocks.add(
            new Block.Paragraph(List.of(Statement.of("statement.manuscript.method." + method))));
      }
    }
    return blocks;
  }
}
