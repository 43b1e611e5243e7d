package id.rekap.disclosure;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at free text that a program wrote for the public (title, partner, obstacles, follow-up)
 * before it leaves the house: text that seems to name a person by a title, or holds a citizen's
 * number, a mobile phone number or an e-mail address, is withheld whole.
 *
 * <p>It errs on the side of withholding; the office is told which field and why, and can reword it.
 */
public final class PublicText {

  /** Why a text is withheld; never what was found in it. */
  public enum Reason {
    /**
     * {@code Ny.}, {@code Tn.}, {@code Sdr.}, {@code Bp.}, {@code Ibu} and the like with a name.
     */
    NAME,
    /** A citizen's number (NIK): 16 digits, also spaced or dotted. */
    CITIZEN_NUMBER,
    /** A mobile phone number, from {@code 08} or {@code +62 8}. */
    PHONE,
    /** An e-mail address. */
    EMAIL
  }

  private static final Pattern SHORT_TITLE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?i:ny|tn|nn|sdri?|sdra|bpk?)\\.\\s*\\p{L}|An\\.\\s*\\p{Lu}"
              + "|(?:Ny|Tn|Nn|Sdri?|Sdra|Bpk?)\\s+\\p{Lu})");

  private static final Pattern LONG_TITLE =
      Pattern.compile(
          "(?<![\\p{L}\\d-])(?:(?:[Ii]bu|IBU|[Bb]apak|BAPAK|[Pp]ak|PAK|[Bb]u|BU|[Ss]audar[ai]|[Nn]yonya|[Tt]uan)\\s+)"
              + "(?<name>\\p{Lu}[\\p{L}']*)");

  /** What follows {@code Ibu} or {@code Bapak} in capitals without being a name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          """
          hamil menyusui nifas bersalin melahirkan rumah tangga pkk kader balita
          bayi baduta anak dan atau di ke yang dengan pada untuk kota pertiwi
          muda remaja lansia tunggal kepala camat lurah bupati walikota wali
          gubernur rektor dekan ketua sekretaris direktur rt rw guru bidan dosen
          perawat dokter mahasiswa pekerja bekerja desa dasawisma posyandu
          bhayangkari dharma nelayan petani tani ternak pedagang pengrajin
          perajin mertua asuh kandung angkat majelis pengajian peserta warga
          penggerak pengurus usia post pasca primigravida multigravida primipara
          multipara preeklampsia anemia dhuafa mudi cerdas sehat hebat tangguh
          asi serta dari dalam se sekalian
          """
              .split("\\s+"));

  private static final Pattern PLAIN_NUMBER = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");

  /**
   * Sixteen digits in groups, told from four years in a row by province, day and month of birth.
   */
  private static final Pattern GROUPED_NUMBER =
      Pattern.compile("(?<!\\d)\\d(?:[ .\\-]{0,3}\\d){15}(?!\\d)");

  private static final Pattern CITIZEN =
      Pattern.compile(
          "(?:1[1-9]|2[01]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\\d{4}"
              + "(?:[04][1-9]|[1256]\\d|[37][01])(?:0[1-9]|1[0-2])\\d{6}");

  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![\\d/.,])(?:(?:\\+|00)[ ]?\\(?62\\)?[ .\\-]{0,2}(?:\\(0\\)[ ]?)?|\\(?62\\)?[ \\-]?|\\(?0[ ]?)"
              + "8[1-35-9]\\d{0,2}\\)?(?:[ .\\-]{0,3}\\d{2,9}){1,4}(?![\\d/])");

  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\d._%+\\-]+\\s?@\\s?[\\p{L}\\d\\-]+(?:\\.[\\p{L}\\d\\-]+)+");

  private static final int SHORTEST_NUMBER = 10;
  private static final int LONGEST_NUMBER = 15;

  private PublicText() {}

  /**
   * Tells whether a text must be withheld.
   *
   * @param text free text
   * @return why; empty where nothing speaks against printing it
   */
  public static Optional<Reason> withheld(final String text) {
    final String plain = plain(text);
    if (SHORT_TITLE.matcher(plain).find() || isNamedPolitely(plain)) {
      return Optional.of(Reason.NAME);
    }
    if (isCitizen(plain)) {
      return Optional.of(Reason.CITIZEN_NUMBER);
    }
    if (isPhone(plain)) {
      return Optional.of(Reason.PHONE);
    }
    return ADDRESS.matcher(plain).find() ? Optional.of(Reason.EMAIL) : Optional.empty();
  }

  private static String plain(final String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("\\p{Pd}|\\u2212", "-")
        .replaceAll("\\s", " ");
  }

  private static boolean isNamedPolitely(final String text) {
    final Matcher matcher = LONG_TITLE.matcher(text);
    while (matcher.find()) {
      if (!NO_NAMES.contains(matcher.group("name").toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCitizen(final String text) {
    if (PLAIN_NUMBER.matcher(text).find()) {
      return true;
    }
    final Matcher matcher = GROUPED_NUMBER.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      if (CITIZEN.matcher(digits(matcher.group())).matches()) {
        return true;
      }
      from = matcher.start() + 1;
    }
    return false;
  }

  private static boolean isPhone(final String text) {
    final Matcher matcher = MOBILE.matcher(text);
    while (matcher.find()) {
      final int length = digits(matcher.group()).length();
      if (length >= SHORTEST_NUMBER && length <= LONGEST_NUMBER) {
        return true;
      }
    }
    return false;
  }

  private static String digits(final String text) {
    return text.replaceAll("\\D", "");
  }
}
