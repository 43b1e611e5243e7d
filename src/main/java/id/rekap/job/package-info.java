/**
 * The conductor: takes in what is new, makes what is due, and writes down what happened.
 *
 * <p>Comes in: folders and settings. Goes out: a result that names every workbook and report. The
 * steps call one package after the other and do nothing else. May import {@code intake}, {@code
 * store}, {@code report}, {@code render}, {@code language} (to load one and hand it on), {@code
 * delivery} and {@code model}; Spring Batch and Spring Boot.
 */
@NullMarked
package id.rekap.job;

import org.jspecify.annotations.NullMarked;
