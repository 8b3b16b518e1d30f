package patchbay.identity.scim;

import patchbay.aws.Secret;

/** What came of asking for a token. */
public sealed interface TokenOutcome {
    /**
     * A new one.
     *
     * @param text shown this once and never kept
     */
    record Created(ScimToken token, Secret text) implements TokenOutcome {}

    /**
     * None.
     *
     * @param why one sentence
     */
    record Refused(String why) implements TokenOutcome {}
}
