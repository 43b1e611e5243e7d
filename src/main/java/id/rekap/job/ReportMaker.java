package id.rekap.job;

import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.render.RenderedReport;
import id.rekap.report.FunderMonth;
import id.rekap.report.OfficeYear;
import id.rekap.store.LedgerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes reports; called by several threads at once. */
interface ReportMaker {

  /**
   * Loads what the reports need, before the first one.
   *
   * @param languages tags of their languages
   * @throws RuntimeException with every mistake of templates and words at once
   */
  void prepare(Set<String> languages);

  /** The kinds of reports that every program gets. */
  List<String> kinds();

  /** A report of one kind on a program. */
  RenderedReport program(String kind, Dataset dataset, int revision, String language);

  /**
   * The check of the program's manuscript, for the office: never a part of what a journal gets.
   *
   * @return a PDF; null where the sheet Publikasi has no rows
   */
  byte @Nullable [] manuscript(Dataset dataset, int revision, String language);

  /** The yearly report of an office. */
  RenderedReport yearly(OfficeYear year, int revision, String language);

  /**
   * Names the files of texts without which no yearly report is final, below the office's folder.
   */
  List<String> missingTexts();

  /** The summary of a month for a funder. */
  MadeMonth monthly(FunderMonth month, int revision, String language);

  /**
   * A summary, and what is to be kept of it.
   *
   * @param report the summary itself
   * @param printed what it told the funder, for the sake of what the funder gets later
   */
  record MadeMonth(RenderedReport report, String printed) {}

  /** What is written to a funder beside a summary. */
  Written letter(MailSettings.Recipients parties, YearMonth month, int revision, String language);

  /**
   * A letter in words.
   *
   * @param subject its subject
   * @param body its text, paragraphs apart
   */
  record Written(String subject, String body) {}

  /**
   * The notice of a refused workbook.
   *
   * @param workbook where the workbook lies; null where it lies in the input folder no more
   * @throws IOException where the workbook cannot be read from disk
   */
  MadeNotice notice(
      LedgerFile file, List<Finding> findings, String language, @Nullable Path workbook)
      throws IOException;

  /**
   * A notice with what comes with it.
   *
   * @param report the notice itself
   * @param copy the corrected copy of the workbook; null where none can be made
   */
  @SuppressWarnings("ArrayRecordComponent")
  record MadeNotice(RenderedReport report, byte @Nullable [] copy) {}
}
