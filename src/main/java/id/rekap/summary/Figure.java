package id.rekap.summary;

import org.jspecify.annotations.Nullable;

/**
 * One number of a report, unrounded.
 *
 * @param key its name
 * @param value the number; null where it is undefined
 * @param n how many respondents it rests on; null where that says nothing
 * @param decimals the decimals a report prints it with, 0 or more
 */
public record Figure(FigureKey key, @Nullable Double value, @Nullable Long n, int decimals) {}
