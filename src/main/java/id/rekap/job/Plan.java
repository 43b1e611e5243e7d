package id.rekap.job;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run would do.
 *
 * @param workbooks the workbooks it would read, by name
 * @param reports names of the workbooks whose stored data call for a report already
 * @param messages what would be sent by e-mail of what is stored already
 * @param empty true where no workbook lies in the input folder
 */
public record Plan(
    List<Path> workbooks, List<String> reports, List<Message> messages, boolean empty) {

  /**
   * A message.
   *
   * @param path the file that would go with it, relative to the output folder
   * @param revision the revision of its report, from 1
   * @param to addresses of recipients; none where it would be held
   * @param cc addresses of those who get a copy
   * @param isOver true where it will not be sent any more
   */
  public record Message(
      String path, int revision, List<String> to, List<String> cc, boolean isOver) {

    /** Keeps its own copies. */
    public Message {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
    }
  }

  /** Keeps its own copies. */
  public Plan {
    workbooks = List.copyOf(workbooks);
    reports = List.copyOf(reports);
    messages = List.copyOf(messages);
  }
}
