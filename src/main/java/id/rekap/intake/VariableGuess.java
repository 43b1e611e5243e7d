package id.rekap.intake;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the answers to one question are taken for.
 *
 * @param kind key of the kind, such as {@code categorical}
 * @param columns what the dictionary is to hold besides, by column key
 * @param categories labels in order; empty where it is no category
 * @param remark what people are to look at
 * @param answer how an answer is written
 */
record VariableGuess(
    String kind,
    Map<String, CellContent> columns,
    List<String> categories,
    String remark,
    UnaryOperator<CellContent> answer) {

  VariableGuess {
    columns = Map.copyOf(columns);
    categories = List.copyOf(categories);
  }
}
