/**
 * Chart data in, pictures out: vector drawings that any {@link java.awt.Graphics2D} can take.
 *
 * <p>Words and numbers come from the language, fonts from the caller, colours and sizes from {@code
 * templates/style/chart.properties}. Nothing is drawn in alpha colours and no raster is used, so a
 * picture fits into an archival PDF. May import {@code summary} and {@code language}, and is the
 * only user of JFreeChart.
 */
@NullMarked
package id.rekap.chart;

import org.jspecify.annotations.NullMarked;
