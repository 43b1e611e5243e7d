package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Dataset;
import id.rekap.workbook.RawCell;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Any mixture of harmless changes of layout leaves what is read as it was. */
class LayoutPropertyTests {

  private static final Dataset PLAIN = Trial.accepted(Workbooks.program());
  private static final List<String> SHEETS =
      List.of("Kegiatan", "Variabel", "Kategori", "Waktu", "Responden", "Pengukuran");
  private static final List<String> STRANGERS = List.of("Stempel waktu", "NIK", "Catatan lain");

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void readsTheSame(@ForAll final long seed, @ForAll @IntRange(max = 2) final int strangers) {
    final Random random = new Random(seed);
    final Workbooks book = Workbooks.program();
    for (final String sheet : SHEETS) {
      shuffleColumns(book, sheet, random);
      if (random.nextBoolean()) {
        scatterRows(book, sheet, random);
      }
      if (random.nextBoolean()) {
        book.reword(sheet, 1, text -> " " + text.toUpperCase(java.util.Locale.ROOT) + "\u00a0* ");
      }
      book.move(sheet, random.nextInt(14), random.nextInt(4));
    }
    for (int i = 0; i < strangers; i++) {
      final int row = firstRow(book, "Responden");
      final int column = book.poi().getSheet("Responden").getRow(row).getLastCellNum() + i;
      final String cell = RawCell.address(row + 1, column + 1);
      book.set("Responden", cell, STRANGERS.get(random.nextInt(STRANGERS.size())));
      book.set("Responden", RawCell.address(row + 2, column + 1), random.nextInt(100));
    }
    final IntakeResult result = Trial.read(book);
    assertThat(result)
        .as(() -> String.join("\n", Trial.findings(result)))
        .isInstanceOf(IntakeResult.Accepted.class);
    final Dataset dataset = ((IntakeResult.Accepted) result).dataset();
    assertThat(Trial.everything(dataset)).isEqualTo(Trial.everything(PLAIN));
    assertThat(dataset.program()).isEqualTo(PLAIN.program());
    assertThat(dataset.dictionary()).isEqualTo(PLAIN.dictionary());
    assertThat(result.findings()).allMatch(one -> "KOLOM_DIABAIKAN".equals(one.code()));
  }

  private static void shuffleColumns(
      final Workbooks book, final String sheet, final Random random) {
    final int width = book.poi().getSheet(sheet).getRow(0).getLastCellNum();
    final List<Character> letters =
        java.util.stream.IntStream.range(0, width)
            .mapToObj(i -> (char) ('A' + i))
            .collect(Collectors.toList());
    Collections.shuffle(letters, random);
    book.columns(sheet, letters.stream().map(String::valueOf).collect(Collectors.joining()));
  }

  /** Puts blank rows among the rows of data. */
  private static void scatterRows(final Workbooks book, final String sheet, final Random random) {
    final var on = book.poi().getSheet(sheet);
    for (int gap = 0; gap < 3; gap++) {
      on.shiftRows(1 + random.nextInt(on.getLastRowNum()), on.getLastRowNum(), 1);
    }
  }

  private static int firstRow(final Workbooks book, final String sheet) {
    int row = 0;
    final var on = book.poi().getSheet(sheet);
    while (on.getRow(row) == null || on.getRow(row).getLastCellNum() <= 0) {
      row++;
    }
    return row;
  }
}
