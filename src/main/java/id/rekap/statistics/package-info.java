/**
 * The statistics of Rekap: arrays of numbers come in, records of unrounded numbers go out.
 *
 * <p>Every function is pure and knows nothing of programs, respondents or words. What cannot be
 * computed is an empty {@link java.util.OptionalDouble} or {@link java.util.Optional}, never NaN,
 * infinite, 0 or 1; what must not be asked (values that are not numbers, arrays of different
 * length) is an {@link java.lang.IllegalArgumentException}. The definitions, tolerances and choices
 * are pinned by the files in {@code src/test/resources/reference}. The package may import the JDK,
 * commons-statistics and commons-numbers, and nothing of ours.
 */
@NullMarked
package id.rekap.statistics;

import org.jspecify.annotations.NullMarked;
