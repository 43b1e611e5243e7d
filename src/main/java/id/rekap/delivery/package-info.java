/**
 * A name and bytes in, a file in the output folder out, whole or not at all.
 *
 * <p>Comes in: relative paths and bytes; what was delivered from which inputs. Goes out: files and
 * the manifest. May import nothing of ours; the manifest is written with Jackson's streaming
 * writer.
 */
@NullMarked
package id.rekap.delivery;

import org.jspecify.annotations.NullMarked;
