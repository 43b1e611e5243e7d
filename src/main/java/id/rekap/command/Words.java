package id.rekap.command;

import id.rekap.language.Language;
import id.rekap.summary.Quantity;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the command line in one language. */
final class Words {

  private static final String PREFIX = "command.";
  private static final String HELP = PREFIX + "help.";

  /** The program in the keys of the help. */
  private static final String COMMAND = "rekap";

  private final Language language;

  Words(final Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  /**
   * Words a sentence.
   *
   * @param key its key without {@code command.}
   * @param slots names and values of its slots in turn
   */
  String text(final String key, final Object... slots) {
    final Map<String, Quantity> values = new HashMap<>();
    for (int i = 0; i + 1 < slots.length; i += 2) {
      values.put(slots[i].toString(), quantity(slots[i + 1]));
    }
    return plain(new Quantity.Phrase(PREFIX + key, values));
  }

  String plain(final Quantity quantity) {
    return language.word(quantity).plain().replace('\u00A0', ' ');
  }

  /** As in a cell of a table: a p value without its equals sign. */
  String cell(final Quantity quantity) {
    return language.cell(quantity).plain().replace('\u00A0', ' ');
  }

  private static Quantity quantity(final Object value) {
    return switch (value) {
      case Integer number -> new Quantity.Count(number);
      case Long number -> new Quantity.Count(number);
      default -> new Quantity.Text(TerminalText.harmless(value.toString()));
    };
  }

  /** The words of usage texts under picocli's names. */
  ResourceBundle help() {
    return new ResourceBundle() {
      @Override
      protected @Nullable Object handleGetObject(final String name) {
        final String key = HELP + plain(name);
        return language.has(key) ? language.text(key) : null;
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(
            language.keys().stream()
                .filter(key -> key.startsWith(HELP))
                .map(key -> named(key.substring(HELP.length())))
                .toList());
      }

      /** Picocli's keys begin with the name of the command as it is called. */
      private String named(final String key) {
        return key.startsWith(COMMAND + ".") ? Rekap.NAME + key.substring(COMMAND.length()) : key;
      }

      private String plain(final String name) {
        return name.startsWith(Rekap.NAME + ".")
            ? COMMAND + name.substring(Rekap.NAME.length())
            : name;
      }
    };
  }
}
