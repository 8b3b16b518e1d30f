/**
 * Every store over SQL, embedded and PostgreSQL, and the small engine under them.
 *
 * <p>{@link patchbay.storage.Database} is the engine: it runs a piece of work, given a {@link
 * patchbay.storage.Sql}, as one transaction. Embedded it is SQLite with one writer thread that
 * commits many callers' work at once; for several nodes it is PostgreSQL. Both give the same
 * promises: a write is serializable, and once {@code write} returned, its effects survive the death
 * of the process.
 *
 * <p>A store ({@code IamSqlStore} …) implements the interface that its service declared, one method
 * one transaction, with one SQL text for both databases. What that text may use is written at
 * {@link patchbay.storage.Sql}; tables are made by the numbered files beside {@code
 * migrations/index}. {@link patchbay.storage.AesGcmSealer} encrypts what must not lie readable in
 * these tables.
 *
 * <p>Only here is {@code java.sql} known.
 */
@NullMarked
package patchbay.storage;

import org.jspecify.annotations.NullMarked;
