package id.rekap.workbook;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.rekap.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over one part's XML; knows no entities, no document types and nothing outside. */
final class XmlReader {

  private static final XMLInputFactory FACTORY = factory();

  /** Deeper than any part of a workbook nests. */
  private static final int DEEPEST = 200;

  private static final String INCLUSION = "http://www.w3.org/2001/XInclude";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamReader xml;
  private final Budget budget;
  private @Nullable RecentTexts texts;
  private int depth;

  private XmlReader(final XMLStreamReader xml, final Budget budget) {
    this.xml = xml;
    this.budget = budget;
  }

  private static XMLInputFactory factory() {
    final XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  static XmlReader of(final InputStream in, final Budget budget) throws IOException {
    try {
      return new XmlReader(FACTORY.createXMLStreamReader(in), budget);
    } catch (final XMLStreamException broken) {
      throw known(broken);
    }
  }

  /** Goes to the next start of an element; false at the end of the document. */
  boolean nextElement() throws IOException {
    while (true) {
      final int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Goes to the next start or end of an element; true for a start. */
  boolean nextTag() throws IOException {
    while (true) {
      final int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new IOException("XML ends inside an element");
      }
    }
  }

  private int next() throws IOException {
    budget.tick();
    try {
      final int event = xml.next();
      switch (event) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw dangerous();
        case XMLStreamConstants.START_ELEMENT -> descend();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // Text is taken where it is wanted; comments and instructions say nothing.
        }
      }
      return event;
    } catch (final XMLStreamException broken) {
      throw known(broken);
    }
  }

  private void descend() throws IOException {
    depth++;
    if (depth > DEEPEST) {
      throw UnreadableWorkbookException.broken("xml", "XML nests too deeply", Map.of());
    }
    final boolean leadsOutside =
        depth == 1
            && (xml.getAttributeValue(INSTANCE, "schemaLocation") != null
                || xml.getAttributeValue(INSTANCE, "noNamespaceSchemaLocation") != null);
    if (leadsOutside || INCLUSION.equals(xml.getNamespaceURI())) {
      throw dangerous();
    }
  }

  private static UnreadableWorkbookException dangerous() {
    return new UnreadableWorkbookException(
        Reason.XML_BERBAHAYA.name(), "A part declares a document type, an entity or an inclusion");
  }

  /** Tells whether a prefix stands for a family of names where the reader is. */
  boolean isDeclared(final String prefix) {
    return xml.getNamespaceURI(prefix) != null;
  }

  String name() {
    return xml.getLocalName();
  }

  @Nullable String attribute(final String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (name.equals(xml.getAttributeLocalName(i))) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Takes the first attribute of each of these names at once; null where there is none. */
  void attributes(final String[] names, final @Nullable String[] values) {
    Arrays.fill(values, null);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      final String name = xml.getAttributeLocalName(i);
      for (int j = 0; j < names.length; j++) {
        if (values[j] == null && names[j].equals(name)) {
          values[j] = xml.getAttributeValue(i);
        }
      }
    }
  }

  String attribute(final String name, final String otherwise) {
    final String value = attribute(name);
    return value == null ? otherwise : value;
  }

  /** Tells whether an attribute of a name, of whatever family, has a value. */
  boolean has(final String name, final String value) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (name.equals(xml.getAttributeLocalName(i)) && value.equals(xml.getAttributeValue(i))) {
        return true;
      }
    }
    return false;
  }

  boolean flag(final String name) {
    final String value = attribute(name);
    return "1".equals(value) || "true".equals(value);
  }

  /** The text of the current element; leaves the reader at its end. */
  String text() throws IOException {
    String text = "";
    StringBuilder more = null;
    while (true) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          final String piece = piece();
          budget.letters((more == null ? text.length() : more.length()) + piece.length());
          if (more != null) {
            more.append(piece);
          } else if (text.isEmpty()) {
            text = piece;
          } else {
            more = new StringBuilder(text).append(piece);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return more == null ? text : more.toString();
        }
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_DOCUMENT ->
            throw new IOException("An element stands where text belongs");
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }

  /**
   * Adds the text of the current element with that of what stands in it, as OpenDocument nests it:
   * spans, spaces, tabs and line breaks, without a phonetic guide; leaves the reader at its end.
   */
  void mixedText(final StringBuilder text) throws IOException {
    int inside = 1;
    while (inside > 0) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          text.append(piece());
          budget.letters(text.length());
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if ("ruby-text".equals(name())) {
            skip();
            continue;
          }
          inside++;
          text.append(
              switch (name()) {
                case "s" -> " ".repeat(spaces());
                case "tab" -> "\t";
                case "line-break" -> "\n";
                default -> "";
              });
        }
        case XMLStreamConstants.END_ELEMENT -> inside--;
        case XMLStreamConstants.END_DOCUMENT -> throw new IOException("XML ends inside a text");
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }

  /** How many spaces an element of OpenDocument stands for. */
  private int spaces() throws IOException {
    final String count = attribute("c", "1");
    try {
      final int spaces = Math.max(0, Integer.parseInt(count));
      budget.letters(spaces);
      return spaces;
    } catch (final NumberFormatException none) {
      throw new IOException("Spaces without a number", none);
    }
  }

  /** The text here; the parser looks at it only now, and says so unchecked where it is none. */
  private String piece() throws IOException {
    try {
      final char[] letters = xml.getTextCharacters();
      return recent().of(letters, xml.getTextStart(), xml.getTextLength());
    } catch (final UncheckedStreamException broken) {
      throw known(broken);
    }
  }

  /** Made where a text is asked for: many parts have none. */
  private RecentTexts recent() {
    RecentTexts known = texts;
    if (known == null) {
      known = new RecentTexts();
      texts = known;
    }
    return known;
  }

  /** Our own answer where the parser carries one, and that the XML is broken otherwise. */
  private static IOException known(final Exception broken) {
    for (Throwable one = broken.getCause(); one != null; one = one.getCause()) {
      if (one instanceof UnreadableWorkbookException answer) {
        return answer;
      }
    }
    return new IOException("XML is broken", broken);
  }

  /** Leaves the current element with all that is in it. */
  void skip() throws IOException {
    int depth = 1;
    while (depth > 0) {
      depth += nextTag() ? 1 : -1;
    }
  }
}
