/**
 * A summary table in, statements out: which sentence may be said about it, and with which
 * quantities.
 *
 * <p>Sees tables only, so prose and tables cannot disagree. May import {@code summary}.
 */
@NullMarked
package id.rekap.narrative;

import org.jspecify.annotations.NullMarked;
