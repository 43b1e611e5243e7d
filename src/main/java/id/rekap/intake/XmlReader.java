package id.rekap.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over one part's XML; knows no entities, no document types and nothing outside. */
final class XmlReader {

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;

  private XmlReader(final XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    final XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static XmlReader of(final InputStream in) throws IOException {
    try {
      return new XmlReader(FACTORY.createXMLStreamReader(in));
    } catch (final XMLStreamException broken) {
      throw new IOException("XML cannot be opened", broken);
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
    try {
      final int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnreadableWorkbookException(
            Reason.XML_BERBAHAYA.name(), "A part declares a document type or an entity");
      }
      return event;
    } catch (final XMLStreamException broken) {
      throw new IOException("XML is broken", broken);
    }
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

  boolean flag(final String name) {
    final String value = attribute(name);
    return "1".equals(value) || "true".equals(value);
  }

  /** The text of the current element; leaves the reader at its end. */
  String text() throws IOException {
    try {
      return xml.getElementText();
    } catch (final XMLStreamException broken) {
      throw new IOException("XML is broken", broken);
    }
  }

  /** Leaves the current element with all that is in it. */
  void skip() throws IOException {
    int depth = 1;
    while (depth > 0) {
      depth += nextTag() ? 1 : -1;
    }
  }
}
