package id.rekap.command;

import id.rekap.job.Folders;
import id.rekap.job.Settings;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings by precedence: flag, then environment, then {@code rekap.yml}, then default. Paths of
 * flags and environment are relative to the working folder, the others to the launcher's.
 */
final class Choices {

  /** Every key of {@code rekap.yml}. */
  static final Set<String> KEYS =
      Set.of(
          "input",
          "output",
          "data",
          "lang",
          "language",
          "office",
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password");

  private final Surroundings around;
  private final OfficeFile office;

  Choices(final Surroundings around, final OfficeFile office) {
    this.around = around;
    this.office = office;
  }

  Settings settings(final FolderOptions flags) {
    return new Settings(
        around.home(),
        new Folders(
            folder("input", flags.input),
            folder("output", flags.output),
            folder("data", flags.data)),
        text("language", null, "id"),
        optional("office"),
        office.under("spring."));
  }

  String text(final String key, final @Nullable String flag, final String otherwise) {
    if (flag != null) {
      return flag;
    }
    final String found = optional(key);
    return found == null ? otherwise : found;
  }

  private @Nullable String optional(final String key) {
    final String outside = around.setting(key);
    return outside == null ? office.get(key) : outside;
  }

  private Path folder(final String key, final @Nullable Path flag) {
    final String outside = around.setting(key);
    if (flag != null || outside != null) {
      return around.work().resolve(flag != null ? flag : Path.of(outside + "")).normalize();
    }
    final String own = office.get(key);
    return around.home().resolve(own == null ? key : own).normalize();
  }
}
