package id.rekap.render;

import id.rekap.chart.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.util.XRLog;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns XHTML into pages; with its helpers the only user of OpenPDF and Flying Saucer. Shared by
 * all threads: one engine per document, faces in common.
 */
final class PdfWriter {

  static {
    XRLog.setLoggerImpl(new EngineLog());
    XRLog.setLoggingEnabled(true);
  }

  private final TemplateFolder templates;
  private final Faces faces;

  /**
   * With the styles of a folder and its faces.
   *
   * @param templates where styles are
   * @param faces the faces
   */
  PdfWriter(final TemplateFolder templates, final Faces faces) {
    this.templates = templates;
    this.faces = faces;
  }

  /**
   * Pages.
   *
   * @param bytes the file
   * @param warnings what the engine found odd about the styles
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Pages(byte[] bytes, List<String> warnings) {}

  /**
   * Sets a document. The same document gives the same bytes.
   *
   * @param html well-formed XHTML without a document type
   * @param pictures its pictures by their source
   * @return the pages
   * @throws RenderException if a character, a face or a resource is missing or refused
   */
  Pages write(final String html, final Map<String, Picture> pictures) {
    return lay(html, pictures).write();
  }

  /**
   * Lays a document out, so that it can be looked at before it is written.
   *
   * @param html well-formed XHTML without a document type
   * @param pictures its pictures by their source
   * @return the document, every block in its place
   * @throws RenderException if a character, a face or a resource is missing or refused
   */
  LaidDocument lay(final String html, final Map<String, Picture> pictures) {
    EngineLog.take();
    final List<String> refusals = new ArrayList<>();
    final Document document = parse(html);
    final FaceResolver resolver = new FaceResolver(faces, refusals);
    final ITextRenderer renderer = renderer(pictures, resolver, refusals);
    renderer.setListener(
        new DocumentFacts(identity(html), document.getDocumentElement().getAttribute("lang")));
    renderer.setDocument(document, "res:");
    new GlyphCheck(renderer.getSharedContext(), resolver).check(document);
    final LaidDocument laid = LaidDocument.of(renderer, refusals);
    laid.stopAtRefusals();
    return laid;
  }

  /**
   * One part of a book, as it is to be printed.
   *
   * @param html well-formed XHTML without a document type
   * @param firstPage the number of its first page
   * @param pictures its pictures by their source
   */
  record Sheet(String html, int firstPage, Map<String, Picture> pictures) {
    /** Keeps its own copy. */
    Sheet {
      pictures = Map.copyOf(pictures);
    }
  }

  /**
   * Sets the parts of a book one after the other into one file: each is laid out, written and
   * forgotten before the next. The same parts give the same bytes.
   *
   * @param sheets the parts in order, at least one
   * @param identity what stands for their content
   * @return the pages
   * @throws RenderException if a character, a face or a resource is missing or refused
   */
  Pages bind(final Iterable<Sheet> sheets, final String identity) {
    EngineLog.take();
    final List<String> refusals = new ArrayList<>();
    final FaceResolver resolver = new FaceResolver(faces, refusals);
    final Map<String, Picture> pictures = new HashMap<>();
    final ITextRenderer renderer = renderer(pictures, resolver, refusals);
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    boolean first = true;
    for (final Sheet sheet : sheets) {
      final Document document = parse(sheet.html());
      pictures.clear();
      pictures.putAll(sheet.pictures());
      renderer.setDocument(document, "res:");
      new GlyphCheck(renderer.getSharedContext(), resolver).check(document);
      final LaidDocument laid = LaidDocument.of(renderer, refusals);
      if (first) {
        renderer.setListener(
            new DocumentFacts(
                identity(identity), document.getDocumentElement().getAttribute("lang")));
        renderer.createPDF(bytes, false, sheet.firstPage());
      } else {
        renderer.writeNextDocument(sheet.firstPage());
      }
      first = false;
      laid.stopAtRefusals();
    }
    renderer.finishPDF();
    final List<String> warnings = new ArrayList<>(EngineLog.take());
    warnings.addAll(renderer.getSharedContext().getCss().getUnsupportedCssFeatures());
    return new Pages(bytes.toByteArray(), warnings);
  }

  private ITextRenderer renderer(
      final Map<String, Picture> pictures,
      final FaceResolver resolver,
      final List<String> refusals) {
    final ITextOutputDevice device = new KernedDevice(faces);
    final ITextRenderer renderer =
        new ITextRenderer(
            ITextRenderer.DEFAULT_DOTS_PER_POINT,
            ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
            device,
            new LockedAgent(device, templates, refusals),
            resolver,
            new PictureElements(device, pictures, faces, refusals),
            new KernedText(faces));
    renderer.getSharedContext().setLineBreakingStrategy(new WordBreaks());
    renderer.setPDFProducer(DocumentFacts.PRODUCER);
    renderer.setPDFCreator(DocumentFacts.PRODUCER);
    renderer.setPDFVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
    return renderer;
  }

  private static byte[] identity(final String html) {
    try {
      final MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Arrays.copyOf(digest.digest(html.getBytes(StandardCharsets.UTF_8)), 16);
    } catch (final NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads a document; a document type, and with it every entity, is refused. */
  static Document parse(final String html) {
    try {
      final DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      final var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(html)));
    } catch (final SAXException | ParserConfigurationException | IOException mistake) {
      throw new RenderException("The page is not well-formed: " + mistake.getMessage(), mistake);
    }
  }
}
