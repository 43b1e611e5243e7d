/**
 * Several programs in, figures, summary tables and chart data out: what a month or a year of an
 * office came to.
 *
 * <p>Counts, money, outputs and places by break-down, and the effects of each program beside those
 * of the others; never an average over unlike scales. May import {@code model}, {@code statistics}
 * and {@code summary}.
 */
@NullMarked
package id.rekap.portfolio;

import org.jspecify.annotations.NullMarked;
