package id.rekap.workbook;

import id.rekap.model.Argument;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an office package (ECMA-376, part 2) and the relations that lead from one to
 * another.
 *
 * <p>Read here instead of through POI: opening a package with it costs more than reading all of a
 * small workbook, and it follows neither the checks of {@link Archive} nor those of {@link
 * PartScan}.
 */
final class OfficePackage {

  /** A way from one part to another; the target is a part's name or, outside, left as it is. */
  record Relation(String id, String type, String target, boolean outside) {

    /** Tells the kind without regard to the two families of names that the format knows. */
    boolean is(final String kind) {
      return type.endsWith("/relationships/" + kind);
    }
  }

  private final Archive archive;
  private final Budget budget;
  private final Set<String> read = new HashSet<>();

  OfficePackage(final Archive archive, final Budget budget) {
    this.archive = archive;
    this.budget = budget;
  }

  /** The kinds of parts that the package says it has; empty where it says nothing. */
  List<String> contentTypes() throws IOException {
    final ArchiveEntry entry = archive.find("[Content_Types].xml");
    if (entry == null) {
      return List.of();
    }
    final List<String> types = new ArrayList<>();
    try (InputStream in = open(entry)) {
      final XmlReader xml = XmlReader.of(in, budget);
      while (xml.nextElement()) {
        final String type = xml.attribute("ContentType");
        if (type != null) {
          types.add(type);
        }
      }
    }
    return types;
  }

  /** The relations of a part; of the package itself for null. Empty where it has none. */
  List<Relation> relations(final @Nullable String part) throws IOException {
    final String folder = part == null ? "" : part.substring(0, part.lastIndexOf('/') + 1);
    final String name = part == null ? "" : part.substring(part.lastIndexOf('/') + 1);
    final ArchiveEntry entry = archive.find(folder + "_rels/" + name + ".rels");
    if (entry == null) {
      return List.of();
    }
    final List<Relation> relations = new ArrayList<>();
    try (InputStream in = open(entry)) {
      final XmlReader xml = XmlReader.of(in, budget);
      while (xml.nextElement()) {
        if ("Relationship".equals(xml.name())) {
          relations.add(relation(xml, folder));
        }
      }
    }
    return relations;
  }

  private static Relation relation(final XmlReader xml, final String folder) throws IOException {
    final String id = xml.attribute("Id");
    final String type = xml.attribute("Type");
    final String target = xml.attribute("Target");
    if (id == null || type == null || target == null) {
      throw UnreadableWorkbookException.broken(
          "relation", "A relation without name, type or target", Map.of());
    }
    final boolean outside = "External".equals(xml.attribute("TargetMode"));
    return new Relation(id, type, outside ? target : resolve(folder, target), outside);
  }

  /** The name of the part that a target means, seen from a folder. */
  private static String resolve(final String folder, final String target) throws IOException {
    final Deque<String> path = new ArrayDeque<>();
    for (final String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
      if ("..".equals(step)) {
        if (path.pollLast() == null) {
          throw UnreadableWorkbookException.broken(
              "relation", "A relation leads out of the package", Map.of());
        }
      } else if (!step.isEmpty() && !".".equals(step)) {
        path.addLast(step.replace("%20", " "));
      }
    }
    return String.join("/", path);
  }

  /**
   * Opens a part that another one names.
   *
   * @throws UnreadableWorkbookException where the package lacks it
   */
  InputStream open(final String part) throws IOException {
    final ArchiveEntry entry = archive.find(part);
    if (entry == null) {
      throw UnreadableWorkbookException.broken(
          "part", "A part that the workbook names is missing", Map.of("part", Argument.of(part)));
    }
    return open(entry);
  }

  private InputStream open(final ArchiveEntry entry) throws IOException {
    read.add(entry.name());
    return archive.open(entry);
  }

  /** Unpacked size of a part; 0 where the package lacks it. */
  long size(final String part) {
    final ArchiveEntry entry = archive.find(part);
    return entry == null ? 0 : entry.unpacked();
  }

  /** Looks through every XML part that nobody has read for what is dangerous in XML. */
  void scanRest() throws IOException {
    for (final ArchiveEntry entry : archive.entries()) {
      final String name = entry.name().toLowerCase(Locale.ROOT);
      final boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
      if (xml && !read.contains(entry.name())) {
        try (InputStream in = archive.open(entry)) {
          PartScan.requireHarmless(in, entry);
        }
      }
    }
  }
}
