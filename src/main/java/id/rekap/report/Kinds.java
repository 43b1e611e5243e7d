package id.rekap.report;

import id.rekap.model.Program;
import java.util.Locale;

/** Kinds of activity: community service, or something else that is listed apart. */
final class Kinds {

  /** The dictionary's word for community service, as the field Jenis Kegiatan holds it. */
  private static final String SERVICE = "pengabdian kepada masyarakat";

  private Kinds() {}

  static boolean isService(final Program program) {
    return program.kind() == null
        || program.kind().strip().toLowerCase(Locale.ROOT).equals(SERVICE);
  }
}
