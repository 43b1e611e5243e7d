package id.rekap.portfolio;

import id.rekap.model.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of some programs without what all of them begin with, so that they fit a column. */
public final class ShortCodes {

  private static final int FEWEST = 4;

  private final String shared;
  private final Map<String, String> codes = new HashMap<>();

  private ShortCodes(final String shared) {
    this.shared = shared;
  }

  /**
   * Shortens the codes.
   *
   * @param programs the programs
   * @return their codes, as they are where nothing is shared; cut only after a hyphen, slash or
   *     full stop; of a single program four characters stay at least
   */
  public static ShortCodes of(final List<Program> programs) {
    final ShortCodes codes = new ShortCodes(shared(programs));
    programs.forEach(
        one -> codes.codes.put(one.code(), one.code().substring(codes.shared.length())));
    return codes;
  }

  private static String shared(final List<Program> programs) {
    if (programs.isEmpty()) {
      return "";
    }
    String shared = programs.getFirst().code();
    if (programs.size() == 1) {
      shared = shared.substring(0, Math.max(0, shared.length() - FEWEST));
    }
    for (final Program one : programs) {
      int same = 0;
      while (same < Math.min(shared.length(), one.code().length())
          && shared.charAt(same) == one.code().charAt(same)) {
        same++;
      }
      shared = shared.substring(0, same);
    }
    int end = shared.length();
    while (end > 0 && "-/.".indexOf(shared.charAt(end - 1)) < 0) {
      end--;
    }
    final String cut = shared.substring(0, end);
    return programs.stream().anyMatch(one -> one.code().length() == cut.length()) ? "" : cut;
  }

  /**
   * Gives what all codes begin with.
   *
   * @return what was cut off; empty for nothing
   */
  public String shared() {
    return shared;
  }

  /**
   * Gives a program's code as it is printed.
   *
   * @param program one of the programs, or another one
   * @return the rest of its code; the whole of another program's
   */
  public String of(final Program program) {
    return codes.getOrDefault(program.code(), program.code());
  }
}
