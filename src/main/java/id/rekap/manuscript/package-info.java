/**
 * The numbers that a manuscript prints (sheet Publikasi) against the program's data and against
 * each other: an {@link id.rekap.summary.Analysis} comes in, a {@link
 * id.rekap.manuscript.Manuscript} goes out, with a verdict on every printed number and the
 * computation that shows every contradiction, as keys and quantities.
 *
 * <p>A contradiction is certain: it holds however the printed numbers were rounded. What could be
 * true is not remarked on. Arithmetic on scores stays in {@code statistics}; the package may import
 * {@code model}, {@code statistics} and {@code summary}.
 */
@NullMarked
package id.rekap.manuscript;

import org.jspecify.annotations.NullMarked;
