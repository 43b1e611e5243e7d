package id.rekap.delivery;

import java.util.regex.Pattern;

/** Addresses of e-mail: ASCII, one mailbox, no name beside it. */
public final class MailAddress {

  /** The longest address that SMTP carries (RFC 5321, section 4.5.3.1.3). */
  private static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
              + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

  private MailAddress() {}

  /**
   * Tells whether a text is an address.
   *
   * @param text any text
   * @return true for {@code mailbox@domain} with a dot in the domain, of at most 254 characters
   */
  public static boolean isValid(final String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /**
   * Shows an address where it must not be read, such as a log.
   *
   * @param address an address
   * @return its first character and its domain, such as {@code k***@kampus.ac.id}
   */
  public static String masked(final String address) {
    final int at = address.indexOf('@');
    return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
  }
}
