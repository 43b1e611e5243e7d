package id.rekap.render;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a finished page, element by element. */
final class PageText {

  private PageText() {}

  /**
   * Reads a page.
   *
   * @param page a well-formed document
   * @return the text of every element that has an id, by that id, as {@link #plain}
   * @throws IllegalArgumentException where the page is not well-formed
   */
  static Map<String, String> of(final String page) {
    final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    final Map<String, String> texts = new HashMap<>();
    final Deque<String> open = new ArrayDeque<>();
    final Map<String, StringBuilder> growing = new HashMap<>();
    try {
      final XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(page));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            final String id = reader.getAttributeValue(null, "id");
            open.push(id == null ? "" : id);
            if (id != null) {
              growing.put(id, new StringBuilder());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            final StringBuilder text = growing.remove(open.peek());
            final String id = open.pop();
            if (text != null) {
              texts.put(id, plain(text.toString()));
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              growing.values().forEach(text -> text.append(reader.getText()));
          default -> {
            // Comments and the like are not on the page.
          }
        }
      }
    } catch (final XMLStreamException broken) {
      throw new IllegalArgumentException("A page that is not well-formed", broken);
    }
    return texts;
  }

  /** A text as it is read aloud: one space for every run of white space, no invisible marks. */
  static String plain(final String text) {
    return text.replaceAll("[\u200B\u00AD\u2060]", "").replaceAll("[\\s\u00A0]+", " ").strip();
  }
}
