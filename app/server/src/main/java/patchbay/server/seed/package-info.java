/**
 * Seed files: an organisation written down in YAML, in the terms of the APIs, put into a running
 * installation through the same services that the APIs use.
 *
 * <p>{@link patchbay.server.seed.SeedReader} reads and checks the whole file first; {@link
 * patchbay.server.seed.Seeder} then adds what is not there. Doing it again changes nothing.
 */
@NullMarked
package patchbay.server.seed;

import org.jspecify.annotations.NullMarked;
