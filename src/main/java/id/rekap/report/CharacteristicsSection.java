package id.rekap.report;

import id.rekap.model.Variable;
import id.rekap.narrative.CharacteristicsNarrator;
import id.rekap.narrative.References;
import id.rekap.narrative.Statement;
import id.rekap.summary.Analysis;
import id.rekap.summary.CategoryChart;
import id.rekap.summary.CharacteristicsTable;
import id.rekap.summary.ChartData;
import id.rekap.summary.DistributionTable;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the results section that says who took part. */
final class CharacteristicsSection {

  /** Up to so many characteristics, research gets a table for each, as its papers print them. */
  private static final int FEW = 4;

  private final Analysis analysis;
  private final Sections sections;
  private final CharacteristicsNarrator narrator = new CharacteristicsNarrator();

  CharacteristicsSection(final Analysis analysis, final Sections sections) {
    this.analysis = analysis;
    this.sections = sections;
  }

  void compose(final Edition edition) {
    final List<Variable> variables = analysis.described();
    if (variables.isEmpty()) {
      return;
    }
    sections.heading(3, Quantity.phrase("heading.characteristics"));
    if (isSeparate(edition, variables)) {
      separate(variables);
    } else {
      combined(variables);
    }
    figure(variables);
  }

  private boolean isSeparate(final Edition edition, final List<Variable> variables) {
    final boolean possible = variables.stream().noneMatch(one -> one.categories().isEmpty());
    return switch (edition.characteristics()) {
      case COMBINED -> false;
      case SEPARATE -> possible;
      case AUTO ->
          possible
              && variables.size() <= FEW
              && analysis.dataset().dictionary().groups().size() <= 1
              && !analysis.dataset().program().isService();
    };
  }

  private void separate(final List<Variable> variables) {
    final References first = sections.next(null);
    for (int i = 0; i < variables.size(); i++) {
      final SummaryTable table = new DistributionTable(variables.get(i)).table(analysis);
      final References references = sections.next(null);
      if (i == 0) {
        final References last = new References(first.table() + variables.size() - 1, 0);
        sections.announcement(
            List.of(
                variables.size() == 1
                    ? narrator.announce(table, first)
                    : narrator.announce(table, first, last)));
      }
      sections.table(table);
      sections.paragraph(narrator.describe(table, references));
    }
  }

  private void combined(final List<Variable> variables) {
    final Map<String, List<Variable>> scopes = new LinkedHashMap<>();
    for (final Variable variable : variables) {
      final String scope = variable.group() == null ? "" : variable.group();
      scopes.computeIfAbsent(scope, key -> new ArrayList<>()).add(variable);
    }
    scopes.forEach(
        (scope, own) -> {
          final SummaryTable table =
              new CharacteristicsTable(scope.isEmpty() ? null : scope, own).table(analysis);
          final References references = sections.next(null);
          sections.announcement(List.of(narrator.announce(table, references)));
          sections.table(table);
          sections.paragraph(narrator.describe(table, references));
        });
  }

  private void figure(final List<Variable> variables) {
    final ChartData bars = CategoryChart.bars(analysis, variables);
    if (bars == null) {
      return;
    }
    final Map<String, Quantity> slots = Map.of("variables", names((ChartData.Bars) bars));
    sections.announcement(
        List.of(
            Statement.of(
                "statement.bars.announce",
                Map.of(
                    "variables",
                    names((ChartData.Bars) bars),
                    "figure",
                    Quantity.phrase(
                        "reference.figure",
                        "number",
                        new Quantity.Count(sections.next(bars).figure()))))));
    sections.figure(
        bars,
        new Quantity.Phrase("figure.bars", slots),
        Quantity.phrase("figure.bars.note"),
        new Quantity.Phrase("figure.bars.alt", slots));
  }

  private static Quantity names(final ChartData.Bars bars) {
    return new Quantity.Listing(
        bars.groups().stream()
            .map(group -> Quantity.phrase("figure.bars.name", "label", group.title()))
            .map(Quantity.class::cast)
            .toList());
  }
}
