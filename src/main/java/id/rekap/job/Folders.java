package id.rekap.job;

import java.nio.file.Path;

/**
 * Where a run reads and writes; absolute paths.
 *
 * @param input workbooks, read recursively and never changed
 * @param output delivered reports
 * @param data the embedded database, the lock and the log
 */
public record Folders(Path input, Path output, Path data) {}
