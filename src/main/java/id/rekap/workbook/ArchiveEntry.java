package id.rekap.workbook;

import java.util.Locale;

/**
 * One entry of an archive as its directory describes it.
 *
 * @param name path inside the archive
 * @param method 0 stored, 8 deflated
 * @param checksum CRC-32 of the unpacked bytes
 * @param packed bytes in the archive
 * @param unpacked bytes unpacked
 * @param header where its own header begins in the archive
 */
record ArchiveEntry(
    String name, int method, long checksum, long packed, long unpacked, long header) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** How an office package compares the names of its parts: without regard to case. */
  static String key(final String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Tells whether the name leaves the archive or hides where it leads. */
  boolean isTricky() {
    final String path = name.replace('\\', '/');
    return name.indexOf('\\') >= 0
        || path.startsWith("/")
        || path.indexOf(':') >= 0
        || path.chars().anyMatch(Character::isISOControl)
        || ("/" + path + "/").contains("/../")
        || ("/" + path + "/").contains("/./");
  }

  boolean isFolder() {
    return name.endsWith("/");
  }
}
