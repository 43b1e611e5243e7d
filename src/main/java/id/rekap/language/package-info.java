/**
 * Keys and quantities in, the words of one language out.
 *
 * <p>Every word comes from {@code templates/words}; numbers, dates and lists follow the rules
 * written there. May import {@code summary} for its {@code Quantity}.
 */
@NullMarked
package id.rekap.language;

import org.jspecify.annotations.NullMarked;
