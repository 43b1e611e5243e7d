package id.rekap.manuscript;

import org.jspecify.annotations.Nullable;

/**
 * What a printed number is of, without its measure.
 *
 * @param variable the variable's code; null for the whole program
 * @param group a group's label, or {@link id.rekap.summary.FigureKey#EVERYBODY}; null for the whole
 *     program
 * @param occasion the occasion's code, or two joined by a hyphen; null without
 */
record Place(@Nullable String variable, @Nullable String group, @Nullable String occasion) {

  Place at(final @Nullable String other) {
    return new Place(variable, group, other);
  }
}
