package id.rekap;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Reports of programs that measured one outcome. */
final class OutcomeReports {

  /** The categories of an outcome with three. */
  static final String[] LEVELS = {"Kurang", "Cukup", "Baik"};

  /** The categories of the outcome {@code cuci}. */
  static final String[] ANSWERS = {"Ya", "Tidak"};

  private static final Path TEMPLATES = Path.of("templates");

  private OutcomeReports() {}

  /** A program with one outcome and people in groups of the sizes given. */
  static Report report(
      final Path folder,
      final Object[] variable,
      final String[] occasions,
      final int[] groups,
      final IntFunction<Object[]> values)
      throws IOException {
    final List<Object[]> people = new ArrayList<>();
    final List<Object[]> measured = new ArrayList<>();
    people.add(new Object[] {"Kode", "Kelompok"});
    measured.add(row("Kode", "Variabel", occasions));
    for (int group = 0; group < groups.length; group++) {
      for (int i = 0; i < groups[group]; i++) {
        final String code = "R%02d".formatted(people.size());
        measured.add(row(code, (String) variable[0], values.apply(people.size() - 1)));
        people.add(new Object[] {code, "Kelompok " + (char) ('A' + group)});
      }
    }
    final Object[][] when = new Object[occasions.length + 1][];
    when[0] = new Object[] {"Kode", "Label", "Urutan", "Peran"};
    for (int i = 0; i < occasions.length; i++) {
      final String role = i == 0 ? "sebelum" : i == occasions.length - 1 ? "sesudah" : "lanjutan";
      when[i + 1] = new Object[] {occasions[i], "Waktu " + (i + 1), i + 1, role};
    }
    final Object[] heads = {
      "Kode",
      "Label",
      "Jenis",
      "Kelompok",
      "Diisi di",
      "Satuan",
      "Min",
      "Maks",
      "Desimal",
      "Arah",
      "Ambang",
      "Turunan dari",
      "Uji"
    };
    final Workbooks program =
        Workbooks.program()
            .rows("Variabel", new Object[][] {heads, variable})
            .rows("Waktu", when)
            .rows("Responden", people.toArray(Object[][]::new))
            .rows("Pengukuran", measured.toArray(Object[][]::new));
    List.of("Butir", "Daftar Butir", "Publikasi", "Kategori").forEach(program::remove);
    if (variable[2].equals("kategorik")) {
      final boolean answers = variable[0].equals("cuci");
      final String[] labels = answers ? ANSWERS : LEVELS;
      final Object[][] rows = new Object[labels.length + 1][];
      rows[0] = new Object[] {"Variabel", "Urutan", "Label", "Dari", "Sampai"};
      for (int i = 0; i < labels.length; i++) {
        rows[i + 1] = new Object[] {variable[0], i + 1, labels[i], null, null};
      }
      program.rows("Kategori", rows);
    }
    return GoldenReportTests.report(
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
            .read(program.in(folder, "program.xlsx")));
  }

  private static Object[] row(final String code, final String variable, final Object[] values) {
    final List<Object> cells = new ArrayList<>(List.of(code, variable));
    cells.addAll(java.util.Arrays.asList(values));
    return cells.toArray();
  }
}
