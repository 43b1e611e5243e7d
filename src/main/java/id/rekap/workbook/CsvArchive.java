package id.rekap.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An archive of CSV files: each a sheet that bears its file's name. */
final class CsvArchive implements ArchiveFormat {

  @Override
  public boolean canRead(final Archive archive) {
    return archive.entries().stream().anyMatch(CsvArchive::isSheet);
  }

  /** Files that a Mac adds beside the real ones are no sheets. */
  private static boolean isSheet(final ArchiveEntry entry) {
    final String name = entry.name();
    final String file = name.substring(name.lastIndexOf('/') + 1);
    return file.toLowerCase(Locale.ROOT).endsWith(".csv")
        && !file.startsWith(".")
        && !name.startsWith("__MACOSX/");
  }

  @Override
  public RawWorkbook read(final Archive archive, final Budget budget) throws IOException {
    final List<RawSheet> sheets = new ArrayList<>();
    for (final ArchiveEntry entry : archive.entries()) {
      if (isSheet(entry)) {
        final byte[] content;
        try (InputStream in = archive.open(entry)) {
          content = in.readAllBytes();
        }
        sheets.add(CsvSheets.read(entry.name(), content, budget));
        budget.sheets(sheets.size());
      }
    }
    return new RawWorkbook(sheets, DateSystem.FROM_1900, false);
  }
}
