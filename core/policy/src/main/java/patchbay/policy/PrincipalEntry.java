package patchbay.policy;

import java.util.Optional;
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
            case AWS -> aws(caller);
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
        Optional<Arn> provider = Arn.parse(value);
        boolean foreign =
                provider.isPresent()
                        && query.owner().isPresent()
                        && !provider.get().account().isEmpty()
                        && !provider.get().account().equals(query.owner().get().digits());
        return exactly(!foreign);
    }

    private Grant aws(Principal caller) {
        if (namesAccountOf(caller)) {
            return Grant.ACCOUNT;
        }
        return switch (caller) {
            case Principal.User user ->
                    exactly(user.arn().toString().equals(value) || isId(user.uniqueId()));
            case Principal.Role role -> role(role);
            case Principal.FederatedUser session -> {
                if (session.arn().toString().equals(value)) {
                    yield Grant.DIRECT;
                }
                yield namesUserOf(session) ? Grant.ROLE : Grant.NONE;
            }
            case Principal.Root _,
                    Principal.Federated _,
                    Principal.Service _,
                    Principal.CanonicalUser _,
                    Principal.Anonymous _ ->
                    Grant.NONE;
        };
    }

    private boolean isId(String uniqueId) {
        return !uniqueId.isEmpty() && uniqueId.equals(value);
    }

    /** The account's digits or its root ARN (P3). */
    boolean namesAccountOf(Principal caller) {
        if (kind != Kind.AWS || caller.account().isEmpty()) {
            return false;
        }
        String account = caller.account().get().digits();
        if (value.equals(account)) {
            return true;
        }
        return value.endsWith(":iam::" + account + ":root")
                && value.startsWith("arn:" + partition(caller) + ":")
                && Arn.parse(value).isPresent();
    }

    private static String partition(Principal caller) {
        return switch (caller) {
            case Principal.Root root -> root.arn().partition();
            case Principal.User user -> user.arn().partition();
            case Principal.Role role -> role.session().or(role::role).orElseThrow().partition();
            case Principal.FederatedUser session -> session.arn().partition();
            case Principal.Federated _,
                    Principal.Service _,
                    Principal.CanonicalUser _,
                    Principal.Anonymous _ ->
                    "";
        };
    }

    private Grant role(Principal.Role caller) {
        if (namesSessionOf(caller)) {
            return Grant.DIRECT;
        }
        return namesRoleOf(caller) ? Grant.ROLE : Grant.NONE;
    }

    boolean namesSessionOf(Principal.Role caller) {
        return caller.session().isPresent() && caller.session().get().toString().equals(value);
    }

    /**
     * The role's ARN or unique id. Where only the session is known, whose ARN has no path, account
     * and last path segment decide (P4).
     */
    boolean namesRoleOf(Principal.Role caller) {
        if (isId(caller.uniqueId())) {
            return true;
        }
        if (caller.role().isPresent()) {
            return caller.role().get().toString().equals(value);
        }
        Arn named = Arn.parse(value).orElse(null);
        return named != null
                && named.service().equals("iam")
                && named.resource().startsWith("role/")
                && named.partition().equals(partition(caller))
                && named.account().equals(caller.id().digits())
                && named.lastSegment().equals(caller.roleName());
    }

    /** The user behind a federated-user session; by name where the user is not known (P5). */
    boolean namesUserOf(Principal.FederatedUser caller) {
        if (caller.user().isPresent()) {
            return caller.user().get().toString().equals(value);
        }
        Arn named = Arn.parse(value).orElse(null);
        return named != null
                && named.service().equals("iam")
                && named.resource().startsWith("user/")
                && named.partition().equals(partition(caller))
                && named.account().equals(caller.id().digits())
                && named.lastSegment().equals(caller.arn().lastSegment());
    }
}
