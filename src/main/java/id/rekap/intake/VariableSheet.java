package id.rekap.intake;

import id.rekap.model.Direction;
import id.rekap.model.FixedTest;
import id.rekap.model.Reason;
import id.rekap.model.Scale;
import id.rekap.model.Threshold;
import id.rekap.model.Threshold.Comparison;
import id.rekap.model.Variable;
import id.rekap.model.Variable.Kind;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Variabel: the dictionary, one variable a row. */
final class VariableSheet {

  private static final Pattern THRESHOLD = Pattern.compile("(>=|<=|>|<|≥|≤)\\s*(.+)");

  private final Tools tools;
  private final Table table;
  private final Map<String, VariableRow> variables = new LinkedHashMap<>();

  private VariableSheet(final Tools tools, final Table table) {
    this.tools = tools;
    this.table = table;
  }

  /** Gives the variables by folded code, in the order of the sheet. */
  static Map<String, VariableRow> read(final Tools tools, final @Nullable RawSheet sheet) {
    final Table table = tools.table(Layout.VARIABLE, sheet, true);
    if (table == null || !table.has("code")) {
      return Map.of();
    }
    final VariableSheet reader = new VariableSheet(tools, table);
    final List<RawRow> rows =
        new Closing(tools, table, spot -> false).without(tools.rows().of(table, "code", false));
    if (rows.isEmpty()) {
      tools.noData(table);
    }
    rows.forEach(reader::row);
    return reader.variables;
  }

  private void row(final RawRow row) {
    final Spot codeSpot = table.at(row, "code");
    final boolean blank = required(codeSpot, "code") == null;
    final String code = blank ? null : tools.cells().code(codeSpot);
    final Spot labelSpot = table.at(row, "label");
    final String label = tools.cells().shown(labelSpot, required(labelSpot, "label"));
    final Kind kind = kind(row);
    final Boolean measured = measured(row);
    final ScaleColumns columns = new ScaleColumns(tools, table);
    final Scale scale = columns.read(row);
    final VariableRow read =
        new VariableRow(
            new Variable(
                code == null ? "" : code,
                label == null ? "" : label,
                kind == null ? Kind.TEXT : kind,
                group(row),
                Boolean.TRUE.equals(measured),
                scale,
                direction(row),
                threshold(row, scale),
                text(row, "derived-from"),
                test(row),
                text(row, "part-of"),
                listed(row),
                list(tools.cells().text(table.at(row, "synonyms"), CellReader.PASSAGE)),
                tools.cells().text(table.at(row, "note"), CellReader.PASSAGE),
                List.of()),
            spots(row),
            label != null && kind != null && measured != null,
            label != null && measured != null,
            new Doubts(columns.disputed(), List.of(), List.of()));
    if (code != null) {
      keep(code, read, codeSpot);
    }
  }

  private void keep(final String code, final VariableRow read, final Spot spot) {
    final VariableRow earlier = variables.putIfAbsent(Spelling.foldExactly(code), read);
    if (earlier != null) {
      tools.duplicate(spot, earlier.spot("code").row());
    }
  }

  private Map<String, Spot> spots(final RawRow row) {
    final Map<String, Spot> spots = new HashMap<>();
    for (final String key :
        List.of("code", "group", "derived-from", "part-of", "minimum", "maximum", "test")) {
      spots.put(key, table.at(row, key));
    }
    return spots;
  }

  static List<String> list(final @Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";", -1))
            .map(Spelling::squeeze)
            .filter(one -> !one.isEmpty())
            .toList();
  }

  private @Nullable String required(final Spot spot, final String key) {
    return spot.column() == 0
        ? null
        : tools.cells().required(spot, CellReader.LINE, tools.columns().name("variable." + key));
  }

  private @Nullable String text(final RawRow row, final String key) {
    return tools.cells().text(table.at(row, key), CellReader.LINE);
  }

  private @Nullable String keyword(final RawRow row, final String key, final String group) {
    return tools
        .cells()
        .keyword(table.at(row, key), group, tools.columns().name("variable." + key));
  }

  private @Nullable Kind kind(final RawRow row) {
    if (required(table.at(row, "kind"), "kind") == null) {
      return null;
    }
    final String key = keyword(row, "kind", "kind");
    return key == null
        ? null
        : switch (key) {
          case "categorical" -> Kind.CATEGORICAL;
          case "numeric" -> Kind.NUMERIC;
          case "score" -> Kind.SCORE;
          default -> Kind.TEXT;
        };
  }

  private @Nullable Boolean measured(final RawRow row) {
    if (required(table.at(row, "place"), "place") == null) {
      return null;
    }
    final String key = keyword(row, "place", "place");
    return key == null ? null : "measurement".equals(key);
  }

  private @Nullable String group(final RawRow row) {
    final String group = text(row, "group");
    return group == null || tools.columns().accepts("group.all", group) ? null : group;
  }

  private @Nullable Direction direction(final RawRow row) {
    final String key = keyword(row, "direction", "direction");
    return key == null ? null : "up".equals(key) ? Direction.UP : Direction.DOWN;
  }

  private @Nullable FixedTest test(final RawRow row) {
    final String key = keyword(row, "test", "test");
    return key == null
        ? null
        : switch (key) {
          case "t" -> FixedTest.T;
          case "wilcoxon" -> FixedTest.WILCOXON;
          case "mcnemar" -> FixedTest.MCNEMAR;
          case "friedman" -> FixedTest.FRIEDMAN;
          default -> FixedTest.COCHRAN;
        };
  }

  private boolean listed(final RawRow row) {
    return "yes".equals(keyword(row, "listed", "yes-no"));
  }

  private @Nullable Threshold threshold(final RawRow row, final Scale scale) {
    final Spot spot = table.at(row, "threshold");
    final String text = tools.cells().text(spot, CellReader.LINE);
    if (text == null) {
      return null;
    }
    final Matcher parts = THRESHOLD.matcher(text);
    final NumberText number = parts.matches() ? NumberText.of(parts.group(2)) : null;
    if (number == null) {
      tools.findings().add(Reason.NILAI_BUKAN_ANGKA, spot, "threshold", Map.of());
      return null;
    }
    final BigDecimal limit = tools.numbers().only(spot, number, scale);
    if (limit == null) {
      return null;
    }
    final double value = limit.doubleValue();
    final Double minimum = scale.minimum();
    final Double maximum = scale.maximum();
    if ((minimum != null && value < minimum) || (maximum != null && value > maximum)) {
      final boolean below = minimum != null && value < minimum;
      tools.outside(
          spot, (below ? "below" : "above") + NumberReader.FORM, NumberReader.slots(scale, null));
    }
    return new Threshold(comparison(parts.group(1)), value);
  }

  private static Comparison comparison(final String sign) {
    return switch (sign) {
      case ">" -> Comparison.ABOVE;
      case "<" -> Comparison.BELOW;
      case ">=", "≥" -> Comparison.AT_LEAST;
      default -> Comparison.AT_MOST;
    };
  }
}
