/**
 * The front door: a path comes in, an {@code IntakeResult} goes out.
 *
 * <p>Comes in: a workbook file. Goes out: an accepted dataset with its warnings, or every reason
 * why the workbook is refused, each with sheet, cell and value. May import {@code model}, Apache
 * POI (only the classes that read or write Excel files) and aalto-xml. No Spring.
 */
@NullMarked
package id.rekap.intake;

import org.jspecify.annotations.NullMarked;
