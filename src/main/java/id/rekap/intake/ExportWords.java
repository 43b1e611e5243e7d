package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for words of the words file in headings and answers of an export. */
final class ExportWords {

  private final WorkbookWords words;

  ExportWords(final WorkbookWords words) {
    this.words = words;
  }

  /** A text as words only: folded, every other sign a space. */
  static String plain(final String text) {
    final StringBuilder out = new StringBuilder(text.length());
    for (final char c : Spelling.foldExactly(text).toCharArray()) {
      out.append(Character.isLetterOrDigit(c) || c == '<' || c == '>' ? c : ' ');
    }
    return Spelling.squeeze(out.toString());
  }

  /** Tells whether a plain text is one of a list. */
  boolean is(final String key, final String plain) {
    return plainList(key).contains(plain);
  }

  /** Tells whether a plain text holds one of a list as whole words. */
  boolean holds(final String key, final String plain) {
    final String spaced = " " + plain + " ";
    return plainList(key).stream().anyMatch(one -> spaced.contains(" " + one + " "));
  }

  /** A list in its order, each as words only. */
  List<String> inOrder(final String key) {
    return words.list(key).stream().map(ExportWords::plain).toList();
  }

  private Set<String> plainList(final String key) {
    return inOrder(key).stream().collect(Collectors.toSet());
  }

  boolean isYesOrNo(final ExportColumn column) {
    return column.answers().findAny().isPresent()
        && column.answers().allMatch(cell -> isYes(cell) || isNo(cell));
  }

  boolean isYes(final CellContent cell) {
    return is("export.yes", plain(cell.text()));
  }

  boolean isNo(final CellContent cell) {
    return is("export.no", plain(cell.text()));
  }

  WorkbookWords words() {
    return words;
  }
}
