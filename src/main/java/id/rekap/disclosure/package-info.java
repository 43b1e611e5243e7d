/**
 * Summary tables and an audience in, summary tables out: what this audience may see, decided once.
 *
 * <p>Tables, figures, charts and facts all follow one {@link id.rekap.disclosure.Decision}. May
 * import {@code summary}. How it works and why it holds is written in {@code docs/disclosure.md}.
 */
@NullMarked
package id.rekap.disclosure;

import org.jspecify.annotations.NullMarked;
