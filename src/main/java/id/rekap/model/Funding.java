package id.rekap.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a program was paid for, in rupiah.
 *
 * @param source Sumber Dana
 * @param scheme Skema
 * @param budget Dana (Rp)
 * @param spent Realisasi Dana (Rp)
 * @param contract Nomor Kontrak
 */
public record Funding(
    @Nullable String source,
    @Nullable String scheme,
    @Nullable BigDecimal budget,
    @Nullable BigDecimal spent,
    @Nullable String contract) {}
