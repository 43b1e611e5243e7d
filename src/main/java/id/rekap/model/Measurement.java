package id.rekap.model;

/**
 * One value of one respondent on one occasion; a missing value is no measurement.
 *
 * @param origin where the row stands
 * @param respondent the respondent's code
 * @param variable the variable's code
 * @param occasion the occasion's code
 * @param value the value
 */
public record Measurement(
    Origin origin, String respondent, String variable, String occasion, Value value) {}
