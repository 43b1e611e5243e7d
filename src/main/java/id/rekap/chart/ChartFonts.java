package id.rekap.chart;

import java.awt.Font;

/**
 * The faces of all pictures; sizes come from the style.
 *
 * @param regular axis numbers, notes, labels
 * @param semibold letters of panels, names, first and last values
 * @param italic symbols such as <i>p</i>
 */
public record ChartFonts(Font regular, Font semibold, Font italic) {}
