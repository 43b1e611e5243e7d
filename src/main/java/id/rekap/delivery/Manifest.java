package id.rekap.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Which file was made from which inputs: {@code manifest.json}. The same entries give the same
 * bytes, in whatever order they come.
 */
public final class Manifest {

  /** Its name in the output folder. */
  public static final String NAME = "manifest.json";

  private static final JsonFactory JSON = new JsonFactory();

  private final List<Entry> entries;

  /**
   * A manifest.
   *
   * @param entries one per file, in any order
   */
  public Manifest(final List<Entry> entries) {
    this.entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }

  /**
   * A file that was made.
   *
   * @param path relative to the output folder
   * @param kind the kind of its report
   * @param revision the revision of the data it was made from
   * @param sha256 SHA-256 of its bytes
   * @param inputs the workbooks it was made from
   */
  public record Entry(String path, String kind, int revision, String sha256, List<Input> inputs) {

    /** Keeps its own copy of the inputs. */
    public Entry {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A workbook that a file was made from.
   *
   * @param file its name without folders
   * @param sha256 SHA-256 of its bytes
   */
  public record Input(String file, String sha256) {}

  /**
   * Writes it into the output folder, unless the very same one is there already.
   *
   * @param root the output folder
   * @param checkpoint hears of every stage
   * @throws IOException where it cannot be written
   */
  public void deliver(final Path root, final Checkpoint checkpoint) throws IOException {
    final byte[] content = json();
    final Path file = root.resolve(NAME);
    if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      new OutputFolder(root, checkpoint).deliver(NAME, content);
    }
  }

  /**
   * Gives its bytes.
   *
   * @return JSON in UTF-8
   */
  public byte[] json() {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final ObjectWriteContext pretty = new Pretty();
    try (JsonGenerator json = JSON.createGenerator(pretty, bytes)) {
      json.writeStartObject();
      json.writeStringProperty("skema", "rekap-manifest/1");
      json.writeArrayPropertyStart("files");
      entries.forEach(entry -> write(json, entry));
      json.writeEndArray();
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void write(final JsonGenerator json, final Entry entry) {
    json.writeStartObject();
    json.writeStringProperty("path", entry.path());
    json.writeStringProperty("kind", entry.kind());
    json.writeNumberProperty("revision", entry.revision());
    json.writeStringProperty("sha256", entry.sha256());
    json.writeArrayPropertyStart("inputs");
    for (final Input input : entry.inputs()) {
      json.writeStartObject();
      json.writeStringProperty("file", input.file());
      json.writeStringProperty("sha256", input.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Indents with line feeds on every system. */
  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter()
          .withObjectIndenter(new tools.jackson.core.util.DefaultIndenter("  ", "\n"));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
