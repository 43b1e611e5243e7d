/**
 * Datasets in, one report out: numbered blocks in order, still without a word of prose.
 *
 * <p>May import {@code model}, {@code summary}, {@code disclosure} and {@code narrative}.
 */
@NullMarked
package id.rekap.report;

import org.jspecify.annotations.NullMarked;
