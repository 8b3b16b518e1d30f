package patchbay.saml.verify;

import java.util.List;

/**
 * Whom a message may come from.
 *
 * @param name the admin's word for the sender
 * @param keys with which its signatures may be verified; none: a signature cannot be judged
 * @param signatureRequired whether a message without one is refused
 */
public record MessageTrust(String name, List<SigningKey> keys, boolean signatureRequired) {
    public MessageTrust {
        keys = List.copyOf(keys);
    }
}
