package id.rekap.model;

/**
 * One respondent's answer to one item on one occasion: a cell of the sheet Butir.
 *
 * @param origin where the row stands
 * @param respondent the respondent's code
 * @param variable the variable's code
 * @param occasion the occasion's code
 * @param item the item's code
 * @param answer the answer as text, such as {@code Ya} or {@code 4}
 */
public record ItemAnswer(
    Origin origin,
    String respondent,
    String variable,
    String occasion,
    String item,
    String answer) {}
