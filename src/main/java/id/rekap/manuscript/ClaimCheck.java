package id.rekap.manuscript;

import id.rekap.summary.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A sentence that calls something significant where no test is printed. */
final class ClaimCheck implements Check {

  private static final Pattern SIGNIFICANT =
      Pattern.compile(
          "\\b(?:signifikan|significant|significantly)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A word of its own meaning, a test's beside words of change. */
  private static final Pattern MEANINGFUL =
      Pattern.compile(
          "(?=.*\\bbermakna\\b)(?=.*(?:beda|naik|ningkat|turun|ubah|pengaruh|hubung|statisti))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

  /** A denial, which no test has to bear out. */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:tidak|belum|bukan|not|no)\\b(?!\\s+(?:hanya|cuma|saja|sekadar|semata|only|just)\\b)(?:\\s+[\\p{L}-]+){0,3}\\s+(?:signifikan|bermakna|significant\\w*)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * A p with its number: {@code p = 0,003}, {@code p-value 0,012}, {@code Sig. (2-tailed) .000}.
   */
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\b(?:p|sig)\\b\\.?(?:[ -]?(?:value|nilai))?(?:\\s*\\([^)]*\\))?"
              + "(?:\\s+(?:sebesar|adalah|yaitu|of|is))?\\s*(?:[=<>\u2264\u2265:]|[01]?[.,]\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> TESTS = Set.of("t", "z_wilcoxon", "chi2_friedman", "q_cochran");

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Entry entry : sheet.entries()) {
      if (entry.is("klaim") && isClaimed(entry.row().printed()) && !isShown(sheet, entry)) {
        add(sheet, entry, findings);
      }
    }
  }

  static boolean isClaimed(final String sentence) {
    final String rest = DENIED.matcher(sentence).replaceAll(" ");
    return (SIGNIFICANT.matcher(rest).find() || MEANINGFUL.matcher(rest).find())
        && !SHOWN.matcher(sentence).find();
  }

  private static boolean isShown(final PrintedSheet sheet, final Entry claim) {
    return sheet.entries().stream()
        .filter(one -> isTest(one.row().measure()))
        .anyMatch(
            one ->
                claim.row().variable() == null
                    || Objects.equals(claim.row().variable(), one.row().variable()));
  }

  private static boolean isTest(final String measure) {
    return measure.startsWith("p_") || TESTS.contains(measure);
  }

  /** With data, says what a test of them gives. */
  private static void add(final PrintedSheet sheet, final Entry entry, final Findings findings) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("sentence", Quantity.text(entry.row().printed()));
    final Double p =
        sheet.analysis().outcomes().stream()
            .filter(one -> one.variable().code().equals(entry.row().variable()))
            .filter(one -> one.isCompared())
            .map(
                one ->
                    sheet.value(
                        entry
                            .place()
                            .at(
                                Objects.requireNonNull(one.first()).code()
                                    + "-"
                                    + Objects.requireNonNull(one.last()).code()),
                        "p_wilcoxon"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (p != null) {
      slots.put("p", new Quantity.PValue(Math.clamp(p, 0.0, 1.0)));
      slots.put("of", Named.place(sheet, entry.place()));
    }
    findings.add(
        "SIGNIFIKAN_TANPA_UJI",
        p == null ? "" : "data",
        Verdict.UNSUPPORTED,
        List.of(entry),
        slots);
  }
}
