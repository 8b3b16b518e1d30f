/**
 * Argon2id (RFC 9106), written here because of where its memory is: a hash works in 19 MiB, and the
 * libraries for Java take them from the heap. {@link patchbay.identity.argon2.Argon2id} takes them
 * from the operating system and gives them back with its answer; {@link
 * patchbay.identity.argon2.Lanes} fills them, {@link patchbay.identity.argon2.Mixing} makes one
 * block of two, {@link patchbay.identity.argon2.Blake2b} is the hash at both ends.
 *
 * <p>Tested against the vectors of the RFCs, those of the reference implementation, and another
 * library on inputs drawn by chance.
 */
@NullMarked
package patchbay.identity.argon2;

import org.jspecify.annotations.NullMarked;
