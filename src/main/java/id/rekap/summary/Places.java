package id.rekap.summary;

import id.rekap.model.Respondent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where respondents stand among all of a program, from 0.
 *
 * <p>Measurements nearly always come in the order of the respondents: the one found last and the
 * next are looked at first, and the others are only listed once that did not help.
 */
final class Places {

  private final List<Respondent> respondents;
  private @Nullable Map<String, Integer> listed;
  private int last;

  Places(final List<Respondent> respondents) {
    this.respondents = respondents;
  }

  /** The place of a respondent; -1 for a code that nobody has. */
  int of(final String code) {
    if (isAt(last, code)) {
      return last;
    }
    final int place = isAt(last + 1, code) ? last + 1 : list().getOrDefault(code, -1);
    last = Math.max(0, place);
    return place;
  }

  private boolean isAt(final int place, final String code) {
    return place < respondents.size() && respondents.get(place).code().equals(code);
  }

  private Map<String, Integer> list() {
    final Map<String, Integer> known = listed;
    if (known != null) {
      return known;
    }
    final Map<String, Integer> places = HashMap.newHashMap(respondents.size());
    for (int i = 0; i < respondents.size(); i++) {
      places.put(respondents.get(i).code(), i);
    }
    listed = places;
    return places;
  }
}
