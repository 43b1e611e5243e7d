package id.rekap.workbook;

import id.rekap.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a workbook.
 *
 * @param sheets its sheets in order
 * @param dateSystem what numbers mean where they are days
 */
record WorkbookXml(List<Entry> sheets, DateSystem dateSystem) {

  /** One sheet: its name, the relation that leads to it, whether it is hidden. */
  record Entry(String name, String relation, boolean hidden) {}

  static WorkbookXml read(final InputStream part, final Budget budget) throws IOException {
    final List<Entry> sheets = new ArrayList<>();
    DateSystem dateSystem = DateSystem.FROM_1900;
    try (InputStream in = part) {
      final XmlReader xml = XmlReader.of(in, budget);
      if (!xml.nextElement() || !"workbook".equals(xml.name())) {
        throw new UnreadableWorkbookException(
            Reason.BERKAS_BUKAN_LEMBAR_KERJA.name(), "A package of another kind");
      }
      while (xml.nextElement()) {
        if ("workbookPr".equals(xml.name())) {
          dateSystem = xml.flag("date1904") ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
        } else if ("sheet".equals(xml.name())) {
          final String name = xml.attribute("name");
          final String relation = xml.attribute("id");
          final String state = xml.attribute("state");
          if (name == null || relation == null) {
            throw new IOException("A sheet without name or relation");
          }
          // An old module has no part of its own: nothing leads to it.
          if (!relation.isEmpty()) {
            sheets.add(new Entry(name, relation, state != null && !"visible".equals(state)));
          }
        }
      }
    }
    return new WorkbookXml(sheets, dateSystem);
  }
}
