/**
 * A dataset in, summary tables, chart data and figures out: typed, unrounded, without a word.
 *
 * <p>Every number of a report is computed here once, with the functions of {@code statistics}. May
 * import {@code model} and {@code statistics}.
 */
@NullMarked
package id.rekap.summary;

import org.jspecify.annotations.NullMarked;
