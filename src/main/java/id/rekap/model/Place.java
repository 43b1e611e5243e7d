package id.rekap.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a program took place, from the venue up to the province; every part may be missing.
 *
 * @param venue Lokasi
 * @param village Desa/Kelurahan
 * @param district Kecamatan
 * @param regency Kabupaten/Kota
 * @param province Provinsi
 * @param inCaptions Tempat di Judul Tabel: the place as captions name it
 */
public record Place(
    @Nullable String venue,
    @Nullable String village,
    @Nullable String district,
    @Nullable String regency,
    @Nullable String province,
    @Nullable String inCaptions) {}
