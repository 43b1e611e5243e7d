package id.rekap.model;

import org.jspecify.annotations.Nullable;

/**
 * What a program set out to do and how it went, in the team's own words.
 *
 * @param target Sasaran: for whom
 * @param targetCount Jumlah Sasaran, 0 or more
 * @param method Metode
 * @param aim Tujuan
 * @param obstacles Hambatan
 * @param followUp Tindak Lanjut
 */
public record Account(
    @Nullable String target,
    @Nullable Integer targetCount,
    @Nullable String method,
    @Nullable String aim,
    @Nullable String obstacles,
    @Nullable String followUp) {}
