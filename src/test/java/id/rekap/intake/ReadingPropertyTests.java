package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.NumberText.Style;
import id.rekap.workbook.DateSystem;
import id.rekap.workbook.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.time.api.constraints.DateRange;

/** What is written is read back; what is accepted can be read in one way only. */
class ReadingPropertyTests {

  private static final ColumnDictionary COLUMNS = columns();
  private static final DateText DATES = new DateText(COLUMNS);

  private static ColumnDictionary columns() {
    try {
      return ColumnDictionary.load(Path.of("templates/words"));
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String written(final BigDecimal number, final char decimal, final char group) {
    final DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
    signs.setDecimalSeparator(decimal);
    signs.setGroupingSeparator(group == 0 ? '#' : group);
    final DecimalFormat format = new DecimalFormat("#,##0.######", signs);
    format.setGroupingUsed(group != 0);
    format.setParseBigDecimal(true);
    return format.format(number);
  }

  @Property
  void readsBackWhatIsWrittenWithAComma(
      @ForAll @Scale(6) @net.jqwik.api.constraints.BigRange(min = "-99999999", max = "99999999")
          final BigDecimal number) {
    for (final char group : new char[] {0, '.'}) {
      assertThat(NumberText.of(written(number, ',', group)))
          .satisfies(text -> assertThat(text.in(Style.COMMA)).isEqualByComparingTo(number));
    }
  }

  @Property
  void readsBackWhatIsWrittenWithAPoint(
      @ForAll @Scale(6) @net.jqwik.api.constraints.BigRange(min = "-99999999", max = "99999999")
          final BigDecimal number) {
    for (final char group : new char[] {0, ','}) {
      assertThat(NumberText.of(written(number, '.', group)))
          .satisfies(text -> assertThat(text.in(Style.POINT)).isEqualByComparingTo(number));
    }
  }

  @Provide
  Arbitrary<String> scribbles() {
    return Arbitraries.strings().withChars("0123456789.,-+ ").ofMinLength(1).ofMaxLength(14);
  }

  /** A reader by hand: digits, one sign for decimals, the other only before groups of three. */
  private static List<BigDecimal> readings(final String text) {
    final List<BigDecimal> found = new ArrayList<>();
    for (final String signs : List.of(",.", ".,")) {
      final char decimal = signs.charAt(0);
      final char group = signs.charAt(1);
      final String body = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
      final int at = body.indexOf(decimal);
      final String whole = at < 0 ? body : body.substring(0, at);
      final String part = at < 0 ? "0" : body.substring(at + 1);
      final String[] groups = whole.split(java.util.regex.Pattern.quote("" + group), -1);
      boolean fits = isDigits(part) && (at >= 0 || !whole.isEmpty());
      for (int i = 0; i < groups.length; i++) {
        fits &= groups[i].isEmpty() ? groups.length == 1 && at >= 0 : isDigits(groups[i]);
        fits &= i == 0 || groups[i].length() == 3;
      }
      fits &= groups.length == 1 || (groups[0].length() <= 3 && !groups[0].startsWith("0"));
      if (fits) {
        final String digits = String.join("", groups);
        final BigDecimal number = new BigDecimal((digits.isEmpty() ? "0" : digits) + "." + part);
        final BigDecimal signed = text.startsWith("-") ? number.negate() : number;
        if (found.stream().noneMatch(one -> one.compareTo(signed) == 0)) {
          found.add(signed);
        }
      }
    }
    return found;
  }

  private static boolean isDigits(final String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Property(tries = 5000)
  void knowsEveryReadingOfAScribble(@ForAll("scribbles") final String scribble) {
    final String text = Spelling.squeeze(scribble);
    final NumberText read = NumberText.of(text);
    final List<BigDecimal> expected = readings(text);
    if (text.isEmpty() || text.matches(".*\\d[.,]-+")) {
      return;
    }
    if (read == null || !read.unit().isEmpty()) {
      assertThat(expected).as(text).isEmpty();
    } else {
      final List<BigDecimal> found = new ArrayList<>();
      for (final Style style : Style.values()) {
        final BigDecimal number = read.in(style);
        if (number != null && found.stream().noneMatch(one -> one.compareTo(number) == 0)) {
          found.add(number);
        }
      }
      assertThat(found)
          .as(text)
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(read.isOpen()).as(text).isEqualTo(expected.size() == 2);
    }
  }

  @Property
  void takesAStyleOnlyWhereOneReadingFits(
      @ForAll("scribbles") final String text, @ForAll @IntRange(max = 2000) final int most) {
    final NumberText read = NumberText.of(text);
    if (read == null) {
      return;
    }
    final BigDecimal limit = BigDecimal.valueOf(most);
    final Style shown = read.shown(number -> number.compareTo(limit) <= 0);
    final BigDecimal other =
        shown == null ? null : read.in(shown == Style.COMMA ? Style.POINT : Style.COMMA);
    if (shown != null) {
      assertThat(read.in(shown)).isNotNull();
      assertThat(other == null || other.compareTo(limit) > 0).isTrue();
    }
  }

  @Property
  void readsBackEveryDate(
      @ForAll @DateRange(min = "1950-01-01", max = "2099-12-31") final LocalDate day) {
    final String month = COLUMNS.name("month." + day.getMonthValue());
    for (final String text :
        List.of(
            day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
            day.format(DateTimeFormatter.ofPattern("d-M-yyyy")),
            day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")) + " 08:30",
            day.toString(),
            day.getDayOfMonth() + " " + month + " " + day.getYear(),
            "Senin, "
                + day.getDayOfMonth()
                + " "
                + month.toUpperCase(Locale.ROOT)
                + " "
                + day.getYear())) {
      assertThat(DATES.read(text).date()).as(text).isEqualTo(day);
    }
  }

  @Property
  void readsBackEverySerialInBothSystems(
      @ForAll @DateRange(min = "1904-01-01", max = "2099-12-31") final LocalDate day) {
    final long since1900 = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
    final long since1904 = ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), day);
    assertThat(DateSystem.FROM_1900.day((double) since1900)).isEqualTo(day);
    assertThat(DateSystem.FROM_1900.day(since1900 + 0.75)).isEqualTo(day);
    assertThat(DateSystem.FROM_1904.day((double) since1904)).isEqualTo(day);
  }

  @Property
  void swapsNeverDayAndMonth(
      @ForAll @IntRange(min = 1, max = 31) final int day,
      @ForAll @IntRange(min = 1, max = 31) final int month) {
    final LocalDate read = DATES.read(day + "/" + month + "/2024").date();
    if (read == null) {
      assertThat(month > 12 || day > java.time.YearMonth.of(2024, month).lengthOfMonth()).isTrue();
    } else {
      assertThat(read).isEqualTo(LocalDate.of(2024, month, day));
    }
  }

  @Provide
  Arbitrary<String> headings() {
    return Arbitraries.of(
        "Kode", "Kelompok", "Umur", "Pendidikan", "Pre-test", "Nilai Akhir", "Dana (Rp)");
  }

  @Property
  void foldsEveryDressOfAHeadingAlike(
      @ForAll("headings") final String heading,
      @ForAll @IntRange(max = 6) final int before,
      @ForAll @IntRange(max = 6) final int after,
      @ForAll final boolean upper) {
    final String space = " \u00a0\t\n\u200b\ufeff";
    final String dressed =
        space.substring(0, before)
            + (upper ? heading.toUpperCase(Locale.ROOT) : heading).replace("-", "\u2011")
            + space.substring(0, after)
            + "*:".substring(0, after % 3);
    assertThat(Spelling.fold(dressed)).isEqualTo(Spelling.fold(heading));
  }

  @Property
  void foldsNoTwoHeadingsAlike(
      @ForAll("headings") final String one, @ForAll("headings") final String other) {
    assertThat(Spelling.fold(one).equals(Spelling.fold(other))).isEqualTo(one.equals(other));
  }

  @Property
  void squeezesOnceAndForAll(@ForAll final String text) {
    final String folded = Spelling.foldExactly(text);
    assertThat(Spelling.foldExactly(folded)).isEqualTo(folded);
    assertThat(Spelling.squeeze(Spelling.squeeze(text))).isEqualTo(Spelling.squeeze(text));
  }

  @Property
  void showsWholeNumbersAsExcelDoes(
      @ForAll @net.jqwik.api.constraints.BigRange(min = "-999999999999999", max = "999999999999999")
          final BigInteger number) {
    assertThat(Spot.plain(new BigDecimal(number))).isEqualTo(number.toString());
  }
}
