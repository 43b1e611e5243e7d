package id.rekap.model;

import java.util.List;

/**
 * What passed validation: the only input of every summary. Either respondents with measurements,
 * or, for a program that sent only summary numbers, {@code figures}.
 *
 * @param program the activity
 * @param dictionary variables, occasions, groups, items
 * @param respondents in the order of the sheet; empty for a program that sent only summary numbers
 * @param measurements values by respondent, variable and occasion, each at most once
 * @param itemAnswers answers item by item
 * @param figures the sheet Rekap; empty for a program with respondents
 * @param published the sheet Publikasi
 * @param outputs the sheet Luaran
 * @param photos the sheet Dokumentasi
 * @param provenance the file it came from
 */
public record Dataset(
    Program program,
    Dictionary dictionary,
    List<Respondent> respondents,
    List<Measurement> measurements,
    List<ItemAnswer> itemAnswers,
    List<SummaryFigure> figures,
    List<PublishedFigure> published,
    List<Output> outputs,
    List<Photo> photos,
    Provenance provenance) {

  /** Keeps its own copies. */
  public Dataset {
    respondents = List.copyOf(respondents);
    measurements = List.copyOf(measurements);
    itemAnswers = List.copyOf(itemAnswers);
    figures = List.copyOf(figures);
    published = List.copyOf(published);
    outputs = List.copyOf(outputs);
    photos = List.copyOf(photos);
  }

  /**
   * Counts the respondents, also of a program that sent only summary numbers.
   *
   * @return respondents with rows; without them, what the sheet Rekap says of {@code responden}:
   *     the number for everybody, else the sum over the groups
   */
  public long headcount() {
    if (!isSummaryOnly()) {
      return respondents.size();
    }
    double groups = 0;
    for (final SummaryFigure figure : figures) {
      if (figure.variable().equals(SummaryFigure.RESPONDENTS) && figure.measure().equals("n")) {
        if (figure.group() == null) {
          return Math.round(figure.value());
        }
        groups += figure.value();
      }
    }
    return Math.round(groups);
  }

  /**
   * Gives what reports over several programs need of it without its respondents.
   *
   * @return the overview
   */
  public Overview overview() {
    return new Overview(program, headcount(), outputs, provenance);
  }

  /**
   * Tells whether the program sent only summary numbers.
   *
   * @return true where there is no respondent to count
   */
  public boolean isSummaryOnly() {
    return respondents.isEmpty();
  }
}
