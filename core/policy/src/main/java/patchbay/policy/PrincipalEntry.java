package patchbay.policy;

import patchbay.aws.Arn;

/**
 * One principal that a document names.
 *
 * @param value as written, or the unique id that stands for a user or role after storing (P7)
 */
public record PrincipalEntry(Kind kind, String value) {
    /** The keys of a Principal element (P1). */
    public enum Kind {
        AWS("AWS"),
        FEDERATED("Federated"),
        SERVICE("Service"),
        CANONICAL_USER("CanonicalUser");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** As written in a document. */
        public String key() {
            return key;
        }
    }

    /** Everyone; in a trust policy everyone with an AWS identity (P6). */
    boolean isEveryone() {
        return kind == Kind.AWS && value.equals("*");
    }

    /** How this entry names the caller; {@code iamOnly}: everyone means every IAM caller. */
    Grant grant(Query query, boolean iamOnly) {
        Principal caller = query.caller;
        if (isEveryone()) {
            return !iamOnly || caller.isIam() ? Grant.DIRECT : Grant.NONE;
        }
        return switch (kind) {
            case AWS -> query.knownAs().grant(value);
            case FEDERATED -> federated(query);
            case SERVICE ->
                    exactly(
                            caller instanceof Principal.Service service
                                    && service.name().equals(value));
            case CANONICAL_USER ->
                    exactly(
                            caller instanceof Principal.CanonicalUser user
                                    && user.canonicalId().equals(value));
        };
    }

    private static Grant exactly(boolean same) {
        return same ? Grant.DIRECT : Grant.NONE;
    }

    /** A role trusts SAML providers of its own account only (SA1). */
    private Grant federated(Query query) {
        if (!(query.caller instanceof Principal.Federated caller)
                || !caller.provider().equals(value)) {
            return Grant.NONE;
        }
        String owner = query.owner();
        boolean foreign =
                owner != null
                        && Arn.parse(value)
                                .map(Arn::account)
                                .filter(account -> !account.isEmpty() && !account.equals(owner))
                                .isPresent();
        return exactly(!foreign);
    }
}
