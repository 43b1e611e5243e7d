/**
 * The nouns of the field: a program, its dictionary of variables, its respondents and what was
 * measured.
 *
 * <p>Records only. Comes in: nothing. Goes out: what every other package speaks about. May import
 * nothing of ours.
 */
@NullMarked
package id.rekap.model;

import org.jspecify.annotations.NullMarked;
