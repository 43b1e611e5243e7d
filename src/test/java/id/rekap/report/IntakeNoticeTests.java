package id.rekap.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeNoticeTests {

  private static List<Finding> findings(final int many) {
    final List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      final boolean third = i % 3 == 0;
      findings.add(
          new Finding(
              third ? "KODE_GANDA" : "NILAI_BUKAN_ANGKA",
              Severity.ERROR,
              "Pengukuran",
              "C" + (i + 2),
              "x",
              "",
              Map.of("row", Argument.of(2))));
    }
    return findings;
  }

  private static Report composed(final int many, final Notice.Copy copy) {
    return new IntakeNotice()
        .compose(new Notice("a.xlsx", "0".repeat(64), null, 3, 1, findings(many), "1.0", copy));
  }

  private static List<SummaryTable> tables(final Report report) {
    return report.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).table())
        .toList();
  }

  private static List<Quantity> steps(final Notice.Copy copy) {
    return composed(1, copy).blocks().stream()
        .filter(Block.Listing.class::isInstance)
        .flatMap(block -> ((Block.Listing) block).items().stream())
        .toList();
  }

  @Test
  void summarisesManyFindingsByTheirCode() {
    assertThat(tables(composed(50, Notice.Copy.MARKED)))
        .extracting(SummaryTable::id)
        .containsExactly("findings");
    final List<SummaryTable> tables = tables(composed(51, Notice.Copy.MARKED));
    assertThat(tables).extracting(SummaryTable::id).containsExactly("summary", "findings");
    assertThat(tables.getFirst().rows()).hasSize(2);
    assertThat(tables.getFirst().rows().get(0).cells().getFirst())
        .isEqualTo(new Quantity.Count(34));
    assertThat(tables.getFirst().rows().get(1).cells().getFirst())
        .isEqualTo(new Quantity.Count(17));
  }

  @Test
  void listsTheFirstThreeHundredAndSaysHowManyMore() {
    final Report report = composed(312, Notice.Copy.MARKED);
    assertThat(tables(report).get(1).rows()).hasSize(300);
    assertThat(report.blocks())
        .contains(
            new Block.Remark(List.of(Quantity.phrase("notice.more", "n", new Quantity.Count(12)))));
  }

  @Test
  void namesTheCopyThatComesWithIt() {
    assertThat(steps(Notice.Copy.MARKED)).contains(Quantity.phrase("notice.step.open-copy"));
    assertThat(steps(Notice.Copy.LIST).toString()).contains("notice.step.open-list");
    assertThat(steps(Notice.Copy.NONE).toString()).doesNotContain("-copy").doesNotContain("-list");
  }
}
