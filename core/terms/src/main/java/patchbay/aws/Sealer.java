package patchbay.aws;

import java.util.Optional;

/**
 * Encrypts what must not lie readable in a database or a token: private keys, secret access keys,
 * session tokens.
 *
 * <p>Authenticated encryption under a key that every node of one installation shares and that is
 * kept outside the database. What was sealed for one purpose cannot be opened for another.
 */
public interface Sealer {
    /** The sealed form, a few dozen bytes longer; different each time. */
    byte[] seal(String purpose, byte[] plain);

    /**
     * The plain bytes, or nothing where they were not sealed here, for this purpose, exactly so.
     */
    Optional<byte[]> open(String purpose, byte[] sealed);
}
