package id.rekap.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking whether there is something to do.
 *
 * @param next when to look again
 * @param result what the round did; null where none was due, another instance did it, or it failed
 * @param failure why the round failed; null where it did not
 */
record Attendance(Instant next, @Nullable RunResult result, @Nullable Exception failure) {}
