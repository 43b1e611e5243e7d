/**
 * A report and a language in, a PDF and its figures file out.
 *
 * <p>{@code HtmlWriter} turns a report into XHTML with the templates of an office, {@code
 * PdfWriter} turns the XHTML into pages, {@code FiguresFile} writes every number unrounded. May
 * import {@code report}, {@code summary}, {@code language} and {@code chart}; Thymeleaf is used by
 * {@code HtmlWriter} alone, OpenPDF and Flying Saucer by {@code PdfWriter} and its helpers alone.
 */
@NullMarked
package id.rekap.render;

import org.jspecify.annotations.NullMarked;
