/**
 * The command line: arguments in, an exit code out.
 *
 * <p>The only package that prints: the result to stdout, progress and complaints to stderr. Its
 * words come from {@code templates/words} ({@code command.*}). May import {@code job}, {@code
 * intake}, {@code report}, {@code render}, {@code delivery}, {@code language}, {@code summary}
 * (quantities for the slots of its sentences), {@code store} (rows that {@code status} prints) and
 * {@code model}; picocli, the progress bar, Jackson's streaming writer and SnakeYAML. No Spring.
 */
@NullMarked
package id.rekap.command;

import org.jspecify.annotations.NullMarked;
