import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.sun.management.OperatingSystemMXBean;
import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.intake.IntakeResult;
import id.rekap.summary.Analysis;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * Prints what one way of reading workbooks costs in a virtual machine of its own: process CPU seconds and peak memory. The ways:
 * {@code rekap} (read, validate, aggregate), {@code poi} (POI's event API, cells counted), {@code bare} (aalto over the XML of
 * every sheet and of the shared strings, cells counted). Run by src/bench/intake-speed.
 */
final class IntakeSpeed {

  private IntakeSpeed() {}

  public static void main(final String[] arguments) throws Exception {
    final Path from = Path.of(arguments[1]);
    final List<Path> files;
    if (Files.isDirectory(from)) {
      try (Stream<Path> all = Files.list(from)) {
        files = all.sorted().toList();
      }
    } else {
      files = List.of(from);
    }
    final long found =
        switch (arguments[0]) {
          case "rekap" -> rekap(files);
          case "poi" -> poi(files);
          case "bare" -> bare(files);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.out.printf(
        Locale.ROOT,
        "%-5s %4d workbooks: %6.2f CPU s, peak memory %4d MiB (%d %s)%n",
        arguments[0],
        files.size(),
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9,
        peak() / 1024,
        found,
        "rekap".equals(arguments[0]) ? "figures" : "cells");
  }

  private static long rekap(final List<Path> files) throws IOException {
    final Intake intake = Intake.standard(ColumnDictionary.load(Path.of("templates", "words")));
    long figures = 0;
    for (final Path file : files) {
      if (intake.read(file) instanceof IntakeResult.Accepted accepted) {
        figures += Analysis.of(accepted.dataset()).book().all().size();
      } else {
        throw new IllegalStateException("Not accepted: " + file.getFileName());
      }
    }
    return figures;
  }

  private static long poi(final List<Path> files) throws Exception {
    final AtomicLong cells = new AtomicLong();
    for (final Path file : files) {
      try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
        final XSSFReader reader = new XSSFReader(parts);
        final ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts);
        final var sheets = reader.getSheetsData();
        while (sheets.hasNext()) {
          try (InputStream sheet = sheets.next()) {
            final XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(null, strings, new Counter(cells), false));
            xml.parse(new InputSource(sheet));
          }
        }
      }
    }
    return cells.get();
  }

  private record Counter(AtomicLong cells) implements SheetContentsHandler {

    @Override
    public void startRow(final int row) {}

    @Override
    public void endRow(final int row) {}

    @Override
    public void cell(final String address, final String value, final XSSFComment comment) {
      cells.incrementAndGet();
    }
  }

  private static long bare(final List<Path> files) throws Exception {
    final XMLInputFactory factory = new InputFactoryImpl();
    long cells = 0;
    for (final Path file : files) {
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          final String name = entry.getName();
          if (name.startsWith("xl/worksheets/sheet") || "xl/sharedStrings.xml".equals(name)) {
            final XMLStreamReader xml = factory.createXMLStreamReader(zip);
            while (xml.hasNext()) {
              if (xml.next() == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
                cells++;
              }
            }
          }
        }
      }
    }
    return cells;
  }

  /** Peak resident memory in KiB, as the kernel counts it. */
  private static long peak() throws IOException {
    for (final String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
