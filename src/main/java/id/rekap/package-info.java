/** The root: {@code main}, which parses the command line before anything else starts. */
@NullMarked
package id.rekap;

import org.jspecify.annotations.NullMarked;
