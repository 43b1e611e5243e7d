import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes damaged copies of spreadsheets: bytes changed, cut off, doubled; in an archive parts exchanged, lost, taken from another
 * file or changed at the places where numbers and names stand, so that the damage is behind the checksum. The same files, count and
 * seed give the same copies. Run by src/bench/corpus.
 */
final class Mutants {

  private static final long SEED = 20_251_121;
  private static final int LARGEST = 2 << 20;
  private static final String[] ODD = {
    "", "0", "-1", "1", "2147483648", "99999999999999999999", "1e999", "NaN", "A0", "XFE1048577", "true", "s", "str", "e", "&#0;",
    "&amp;", "<a>", "</c>", "</row>", "<row r=\"1\"/>", "<c r=\"A1\"><v>1</v></c>", "<!DOCTYPE a>", "<f>1/0</f>", "\uD83D\uDE00"
  };

  private final Random random = new Random(SEED);
  private final List<Path> files;

  private Mutants(final List<Path> files) {
    this.files = files;
  }

  /** Writes so many damaged copies of the files into a folder. */
  static void write(final List<Path> from, final int count, final Path folder) throws IOException {
    final List<Path> small = new ArrayList<>();
    for (final Path file : from) {
      if (Files.size(file) <= LARGEST) {
        small.add(file);
      }
    }
    final Mutants mutants = new Mutants(small);
    for (int i = 0; i < count && !small.isEmpty(); i++) {
      final Path file = small.get(i % small.size());
      Files.write(folder.resolve(i + "-" + file.getFileName()), mutants.of(Files.readAllBytes(file)));
    }
  }

  private byte[] of(final byte[] whole) throws IOException {
    final boolean archive = whole.length > 4 && whole[0] == 'P' && whole[1] == 'K';
    if (!archive || random.nextInt(5) == 0) {
      return bytes(whole);
    }
    final Map<String, byte[]> parts = parts(whole);
    if (parts.isEmpty()) {
      return bytes(whole);
    }
    change(parts);
    return zip(parts);
  }

  private byte[] bytes(final byte[] whole) {
    if (whole.length == 0 || random.nextInt(6) == 0) {
      return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
    }
    final byte[] changed = whole.clone();
    final int times = 1 + random.nextInt(12);
    for (int i = 0; i < times; i++) {
      final int at = random.nextInt(changed.length);
      switch (random.nextInt(4)) {
        case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> changed[at] = (byte) random.nextInt();
        case 2 -> changed[at] = (byte) (random.nextBoolean() ? 0xFF : 0x7F);
        default -> {
          final int length = Math.min(changed.length - at, 1 + random.nextInt(64));
          System.arraycopy(changed, random.nextInt(changed.length - length + 1), changed, at, length);
        }
      }
    }
    return changed;
  }

  private void change(final Map<String, byte[]> parts) throws IOException {
    final List<String> names = List.copyOf(parts.keySet());
    final String one = pick(names);
    final String other = pick(names);
    switch (random.nextInt(8)) {
      case 0 -> parts.remove(one);
      case 1 -> {
        final byte[] content = content(parts, one);
        parts.put(one, content(parts, other));
        parts.put(other, content);
      }
      case 2 -> {
        final Map<String, byte[]> foreign = parts(Files.readAllBytes(files.get(random.nextInt(files.size()))));
        final byte[] content = foreign.get(one);
        if (content != null) {
          parts.put(one, content);
        }
      }
      case 3 -> parts.put(one, bytes(content(parts, one)));
      default -> parts.put(one, text(content(parts, one)));
    }
  }

  private String pick(final List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private static byte[] content(final Map<String, byte[]> parts, final String name) {
    final byte[] content = parts.get(name);
    return content == null ? new byte[0] : content;
  }

  /** Puts something odd in the place of a value, of a text or of nothing. */
  private byte[] text(final byte[] content) {
    final StringBuilder xml = new StringBuilder(new String(content, StandardCharsets.UTF_8));
    final int times = 1 + random.nextInt(4);
    for (int i = 0; i < times && !xml.isEmpty(); i++) {
      final int near = random.nextInt(xml.length());
      final boolean value = random.nextBoolean();
      final int from = xml.indexOf(value ? "\"" : ">", near) + 1;
      final int to = xml.indexOf(value ? "\"" : "<", from);
      final String odd = ODD[random.nextInt(ODD.length)];
      if (from > 0 && to >= from) {
        xml.replace(from, to, odd);
      } else {
        xml.insert(near, odd);
      }
    }
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> parts(final byte[] archive) {
    final Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readNBytes(LARGEST));
      }
    } catch (final IOException | IllegalArgumentException broken) {
      return parts;
    }
    return parts;
  }

  private static byte[] zip(final Map<String, byte[]> parts) throws IOException {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (final Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
