package id.rekap.model;

import org.jspecify.annotations.Nullable;

/**
 * One item of an instrument: a row of the sheet Daftar Butir.
 *
 * @param variable code of the variable it belongs to
 * @param code Butir, such as {@code B1}
 * @param text Bunyi
 * @param domain Domain
 */
public record Item(String variable, String code, @Nullable String text, @Nullable String domain) {}
