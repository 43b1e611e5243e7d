/**
 * The front door: a path comes in, an {@code IntakeResult} goes out.
 *
 * <p>Comes in: a file, of which {@code workbook} gives the sheets and cells. Goes out: an accepted
 * dataset with its warnings, or every reason why the workbook is refused, each with sheet, cell and
 * value. Also written here: the empty workbook and the corrected copy. May import {@code model},
 * {@code workbook} and Apache POI with its schema classes, only where Excel files are written. No
 * Spring.
 */
@NullMarked
package id.rekap.intake;

import org.jspecify.annotations.NullMarked;
