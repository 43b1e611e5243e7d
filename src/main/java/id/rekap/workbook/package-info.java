/**
 * A path comes in, a {@code RawWorkbook} goes out.
 *
 * <p>Comes in: a file as it was sent, of which every byte may be wrong or hostile. Goes out: its
 * sheets, rows and cells as text, each with its address, or an {@code UnreadableWorkbookException}
 * with reason code and place. What the cells mean is not known here. May import {@code model},
 * Apache POI (formats of numbers and Excel 97 only), aalto-xml and FastCSV. No Spring.
 */
@NullMarked
package id.rekap.workbook;

import org.jspecify.annotations.NullMarked;
