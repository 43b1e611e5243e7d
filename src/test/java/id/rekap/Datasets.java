package id.rekap;

import id.rekap.model.Account;
import id.rekap.model.Category;
import id.rekap.model.Dataset;
import id.rekap.model.Dictionary;
import id.rekap.model.Direction;
import id.rekap.model.FixedTest;
import id.rekap.model.Funding;
import id.rekap.model.Item;
import id.rekap.model.ItemAnswer;
import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Origin;
import id.rekap.model.Output;
import id.rekap.model.Photo;
import id.rekap.model.Place;
import id.rekap.model.Program;
import id.rekap.model.Provenance;
import id.rekap.model.PublishedFigure;
import id.rekap.model.Respondent;
import id.rekap.model.Scale;
import id.rekap.model.SummaryFigure;
import id.rekap.model.Team;
import id.rekap.model.Threshold;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Datasets for tests. */
public final class Datasets {

  private static final Place NOWHERE = new Place(null, null, null, null, null, null);
  private static final Funding UNPAID = new Funding(null, null, null, null, null);
  private static final Account SILENT = new Account(null, null, null, null, null, null);

  private Datasets() {}

  /** A program of which only what must be there is there. */
  public static Dataset small(
      final String code,
      final String title,
      final LocalDate start,
      final @Nullable String institution,
      final Provenance provenance) {
    final Team team = new Team("Ketua", List.of(), null, institution, null, null, List.of());
    return new Dataset(
        new Program(code, title, null, null, start, null, NOWHERE, team, UNPAID, SILENT),
        new Dictionary(List.of(), List.of(), List.of(), List.of()),
        List.of(new Respondent(new Origin("Responden", 2), "K01", null, Map.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        provenance);
  }

  /** A program in which every field holds something. */
  public static Dataset full(final String sha256) {
    final Map<String, Value> answers = new LinkedHashMap<>();
    answers.put("usia", new Value.Numeric(0.1 + 0.2));
    answers.put("didik", new Value.Choice("SMA/sederajat"));
    answers.put("catatan", new Value.Words("`'\"; drop table dataset; -- {x} <b> %s \u2265 5"));
    return new Dataset(
        program(),
        dictionary(),
        List.of(
            new Respondent(new Origin("Responden", 7), "K02", "Kader", answers),
            new Respondent(new Origin("Responden", 6), "K01", null, Map.of())),
        List.of(
            new Measurement(
                new Origin("Pengukuran", 2), "K01", "skor", "Pre", new Value.Numeric(-1e-9)),
            new Measurement(
                new Origin("Pengukuran", 2), "K01", "skor", "Post", new Value.Choice("Baik"))),
        List.of(new ItemAnswer(new Origin("Butir", 2), "K01", "skor", "Pre", "B1", "Ya")),
        List.of(
            new SummaryFigure(new Origin("Rekap", 2), "skor", "Kader", "Pre", "Baik", "jumlah", 25),
            new SummaryFigure(new Origin("Rekap", 3), "responden", null, null, null, "n", 28)),
        List.of(
            new PublishedFigure(
                new Origin("Publikasi", 2),
                "Tabel 1",
                "skor",
                "Semua",
                "Pre-Post",
                "Baik",
                "p_wilcoxon",
                "0,012",
                "lihat teks"),
            new PublishedFigure(
                new Origin("Publikasi", 3), null, null, null, null, null, "klaim", "naik", null)),
        List.of(
            new Output(
                new Origin("Luaran", 2), "Artikel", "Judul", "Terbit", 2025, "doi", "catatan"),
            new Output(new Origin("Luaran", 3), "HKI", null, null, null, null, null)),
        List.of(
            new Photo(new Origin("Dokumentasi", 2), "Foto", "a.jpg", LocalDate.of(2025, 3, 1)),
            new Photo(new Origin("Dokumentasi", 3), "Foto 2", null, null)),
        new Provenance("buku kerja.xlsx", sha256, 3, 2, 1));
  }

  private static Program program() {
    return new Program(
        "PKM/1",
        "Judul",
        "Pengabdian kepada Masyarakat",
        "Gizi",
        LocalDate.of(2025, 3, 15),
        LocalDate.of(2025, 4, 1),
        new Place("Balai", "Kemiren", "Glagah", "Banyuwangi", "Jawa Timur", "Desa Kemiren"),
        new Team(
            "Ketua", List.of("A", "B"), 4, "Institut", "Fakultas", "Prodi", List.of("Puskesmas")),
        new Funding(
            "DIPA", "Skema", new BigDecimal("292500000.00"), new BigDecimal("1E+3"), "12/K/2025"),
        new Account("Kader", 20, "Ceramah", "Tujuan", "Hambatan", "Lanjut"));
  }

  private static Dictionary dictionary() {
    final Variable score =
        new Variable(
            "skor",
            "Skor",
            Variable.Kind.SCORE,
            "Kader",
            true,
            new Scale("poin", 0.0, 100.0, 2, 5.0),
            Direction.UP,
            new Threshold(Threshold.Comparison.AT_LEAST, 75.5),
            "asal",
            FixedTest.WILCOXON,
            "total",
            true,
            List.of("nilai", "score"),
            "keterangan",
            List.of(
                new Category(1, "Kurang", null, 55.0, List.of()),
                new Category(2, "Baik", 76.0, null, List.of("baik sekali", "bagus"))));
    final Variable plain =
        new Variable(
            "catatan",
            "Catatan",
            Variable.Kind.TEXT,
            null,
            false,
            Scale.UNKNOWN,
            null,
            null,
            null,
            null,
            null,
            false,
            List.of(),
            null,
            List.of());
    return new Dictionary(
        List.of(score, plain),
        List.of(
            new Occasion("Pre", "Pra", 1, Occasion.Role.BEFORE, LocalDate.of(2025, 3, 15)),
            new Occasion("Post", "Pasca", 2, null, null)),
        List.of("Kader", "Ibu"),
        List.of(new Item("skor", "B1", "Bunyi", "Domain"), new Item("skor", "B2", null, null)));
  }
}
