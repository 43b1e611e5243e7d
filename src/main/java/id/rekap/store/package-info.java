/**
 * Datasets and ledger rows in, and out again: the only package that knows SQL.
 *
 * <p>Comes in: what intake accepted or refused, and what was delivered. Goes out: the same, field
 * by field. Works on H2 and on PostgreSQL with one set of statements. May import {@code model} and
 * spring-jdbc.
 */
@NullMarked
package id.rekap.store;

import org.jspecify.annotations.NullMarked;
