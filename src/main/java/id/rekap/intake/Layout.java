package id.rekap.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sheets of the contract with the keys of their columns: first those that must be there. */
enum Layout {
  PROGRAM("program", "field value", "hint"),
  VARIABLE(
      "variable",
      "code label kind group place unit minimum maximum decimals direction threshold derived-from",
      "step test part-of listed synonyms note"),
  CATEGORY("category", "variable order label from to", "synonyms"),
  OCCASION("occasion", "code label order role", "date"),
  RESPONDENT("respondent", "code", "initials group consent"),
  MEASUREMENT("measurement", "code variable", "occasion value"),
  ITEM("item", "code variable occasion", ""),
  ITEM_LIST("item-list", "variable item text", "domain"),
  SUMMARY("summary", "variable group occasion category measure value", ""),
  PUBLISHED("published", "variable group occasion category measure printed", "number section note"),
  OUTPUT("output", "kind title status year", "reference note"),
  PHOTO("photo", "caption", "number file date");

  /** Rows of the sheet Kegiatan. */
  static final List<String> ENTRIES =
      List.of(
          "code",
          "title",
          "kind",
          "topic",
          "start",
          "end",
          "venue",
          "village",
          "district",
          "regency",
          "province",
          "institution",
          "faculty",
          "study-program",
          "leader",
          "members",
          "students",
          "partners",
          "source",
          "scheme",
          "budget",
          "spent",
          "contract",
          "target",
          "target-count",
          "method",
          "aim",
          "obstacles",
          "follow-up",
          "in-captions");

  private final String key;
  private final String required;
  private final String optional;

  Layout(final String key, final String required, final String optional) {
    this.key = key;
    this.required = required;
    this.optional = optional;
  }

  /** Key of this sheet's columns in the words files. */
  String key() {
    return key;
  }

  /** Key of the sheet in the words file. */
  String sheetKey() {
    return "sheet." + key;
  }

  /** The headings of this sheet's fixed columns. */
  List<Heading> headings(final ColumnDictionary columns) {
    return columns.headings(this);
  }

  /** The same, put together from the words that a dictionary has. */
  List<Heading> compose(final ColumnDictionary columns) {
    return Stream.concat(
            words(required).map(column -> heading(column, true, columns)),
            words(optional).map(column -> heading(column, false, columns)))
        .toList();
  }

  private static Stream<String> words(final String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  private Heading heading(
      final String column, final boolean needed, final ColumnDictionary columns) {
    final String full = key + "." + column;
    return new Heading(column, columns.name(full), List.of(columns.folded(full)), needed);
  }

  /** Every key that the words file must have for the sheets. */
  static Stream<String> keys() {
    final Stream<String> sheets =
        Arrays.stream(values())
            .flatMap(
                one ->
                    Stream.concat(
                        Stream.of(one.sheetKey()),
                        words(one.required + " " + one.optional)
                            .map(column -> one.key + "." + column)));
    return Stream.concat(sheets, ENTRIES.stream().map(entry -> "entry." + entry));
  }
}
