package id.rekap.workbook;

import id.rekap.workbook.SheetScan.Unusual;

/**
 * Reads the rest of a start tag: attributes in double quotes, each behind one space, none twice,
 * without entities and, but for the one that Excel puts on rows, without prefix.
 */
final class ScanTag {

  private static final int MOST = 16;
  private static final int MOST_DIGITS = 7;

  /** The prefix of the one attribute that has any: the height of a row's base line. */
  static final String PREFIX = "x14ac";

  private static final byte[] HEIGHT = SheetScan.ascii(PREFIX + ":dyDescent");
  private static final byte[] FAMILY = SheetScan.ascii("xmlns");
  private static final byte[] ONE = SheetScan.ascii("1\"");
  private static final byte[] TRUE = SheetScan.ascii("true\"");

  private final SheetBytes in;
  private final byte[] bytes;

  /** Where the name of each attribute begins and ends, and where its value begins. */
  private final int[] starts = new int[MOST];

  private final int[] ends = new int[MOST];
  private int count;
  private boolean prefix;

  ScanTag(final SheetBytes in) {
    this.in = in;
    bytes = in.bytes;
  }

  /** Tells whether a prefix stood there, which something before the rows has to declare. */
  boolean hasPrefix() {
    return prefix;
  }

  /** Reads all attributes and the end of the tag; true where something follows in the element. */
  boolean read() throws Unusual {
    count = 0;
    while (bytes[in.at] == ' ' && isLetter(bytes[in.at + 1])) {
      in.at++;
      attribute();
    }
    return close();
  }

  /** Reads the end of the tag; true where something follows in the element. */
  boolean close() throws Unusual {
    if (bytes[in.at] == ' ') {
      in.at++;
    }
    final boolean empty = bytes[in.at] == '/';
    if (bytes[empty ? in.at + 1 : in.at] != '>') {
      throw new Unusual();
    }
    in.at += empty ? 2 : 1;
    return !empty;
  }

  private void attribute() throws Unusual {
    final int start = in.at;
    if (in.takes(HEIGHT)) {
      prefix = true;
    } else {
      while (isLetter(bytes[in.at]) || (bytes[in.at] >= '0' && bytes[in.at] <= '9')) {
        in.at++;
      }
    }
    final int end = in.at;
    if (count == MOST
        || bytes[end] != '='
        || bytes[end + 1] != '"'
        || find(start, end) >= 0
        || isNamed(start, end, FAMILY)) {
      throw new Unusual();
    }
    starts[count] = start;
    ends[count] = end;
    count++;
    int at = end + 2;
    while (bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '<' && bytes[at] != '&') {
      at++;
    }
    if (bytes[at] != '"') {
      throw new Unusual();
    }
    in.at = at + 1;
  }

  private static boolean isLetter(final byte sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  /** The attribute that bears this name already; -1 for none. */
  private int find(final int start, final int end) {
    for (int i = 0; i < count; i++) {
      if (ends[i] - starts[i] == end - start && isSame(starts[i], start, end - start)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSame(final int one, final int other, final int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[one + i] != bytes[other + i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isNamed(final int start, final int end, final byte[] name) {
    if (end - start != name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (bytes[start + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where the value of an attribute begins; -1 where the tag has none of this name. */
  private int value(final byte[] name) {
    for (int i = 0; i < count; i++) {
      if (isNamed(starts[i], ends[i], name)) {
        return ends[i] + 2;
      }
    }
    return -1;
  }

  /** The whole number that an attribute of the tag holds. */
  int whole(final byte[] name) throws Unusual {
    final int from = value(name);
    if (from < 0) {
      throw new Unusual();
    }
    final int behind = in.at;
    in.at = from;
    final int number = whole();
    in.at = behind;
    return number;
  }

  /** Tells whether an attribute of the tag is switched on. */
  boolean isSet(final byte[] name) {
    final int from = value(name);
    return from >= 0 && (in.is(ONE, from) || in.is(TRUE, from));
  }

  /** Reads the whole number that ends a value, and its quotation mark. */
  int whole() throws Unusual {
    final int from = in.at;
    int at = from;
    int number = 0;
    while (bytes[at] >= '0' && bytes[at] <= '9' && at - from < MOST_DIGITS) {
      number = number * 10 + bytes[at] - '0';
      at++;
    }
    if (at == from || bytes[at] != '"') {
      throw new Unusual();
    }
    in.at = at + 1;
    return number;
  }
}
