package patchbay.policy;

/**
 * How a statement's principal element names the caller: the further up, the fewer other policies
 * must allow as well (E7).
 */
enum Grant {
    /** Not at all. */
    NONE,
    /** The caller's account: an identity policy must allow too (P3). */
    ACCOUNT,
    /** The caller's role, or the user behind a federated-user session. */
    ROLE,
    /** The caller itself, or everyone. */
    DIRECT;

    Grant or(Grant other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
