package patchbay.policy;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;

/** Who makes the request, as policies see it. Source: <i>IAM User Guide, Principal</i>. */
public sealed interface Principal {
    /** The account that the caller belongs to; empty for callers outside IAM. */
    Optional<AccountId> account();

    /** The caller's ARN or name, as an access-denied message prints it. */
    String display();

    /** Root, users, role sessions and federated users: those whom identity policies can bind. */
    default boolean isIam() {
        return account().isPresent();
    }

    /** The root user of an account. */
    record Root(Arn arn, AccountId id) implements Principal {
        public static Root of(Partition partition, AccountId id) {
            return new Root(Arn.iam(partition, id, "root"), id);
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(id);
        }

        @Override
        public String display() {
            return arn.toString();
        }
    }

    /**
     * An IAM user.
     *
     * @param uniqueId {@code AIDA…}; empty where unknown
     */
    record User(Arn arn, AccountId id, String uniqueId) implements Principal {
        @Override
        public Optional<AccountId> account() {
            return Optional.of(id);
        }

        @Override
        public String display() {
            return arn.toString();
        }
    }

    /**
     * A role, or rather one of its sessions.
     *
     * @param role the role's IAM ARN with its path; empty where only the session is known, whose
     *     ARN has no path (P4)
     * @param session the session's STS ARN; empty where a question is asked about the role as such
     * @param uniqueId {@code AROA…}; empty where unknown
     */
    record Role(AccountId id, Optional<Arn> role, Optional<Arn> session, String uniqueId)
            implements Principal {
        public Role {
            if (role.isEmpty() && session.isEmpty()) {
                throw new IllegalArgumentException("a role caller needs its role or its session");
            }
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(id);
        }

        @Override
        public String display() {
            return session.or(() -> role).orElseThrow().toString();
        }

        /** The role's name without its path. */
        public String roleName() {
            return role.map(Arn::lastSegment)
                    .orElseGet(() -> session.orElseThrow().resource().split("/", 3)[1]);
        }

        /** Service-linked roles are outside SCPs and RCPs (E2, E3). */
        boolean isServiceLinked() {
            return role.map(arn -> arn.resource().startsWith("role/aws-service-role/"))
                    .orElseGet(() -> roleName().startsWith("AWSServiceRoleFor"));
        }
    }

    /**
     * A session that a user began with {@code GetFederationToken} of STS.
     *
     * @param user that user's ARN; empty where unknown
     */
    record FederatedUser(Arn arn, AccountId id, Optional<Arn> user) implements Principal {
        @Override
        public Optional<AccountId> account() {
            return Optional.of(id);
        }

        @Override
        public String display() {
            return arn.toString();
        }
    }

    /** Somebody whom an identity provider vouches for: provider ARN or well-known host name. */
    record Federated(String provider) implements Principal {
        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public String display() {
            return provider;
        }
    }

    /** An AWS service, such as {@code lambda.amazonaws.com}. */
    record Service(String name) implements Principal {
        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public String display() {
            return name;
        }
    }

    /** An account as S3 names it in access control lists. */
    record CanonicalUser(String canonicalId) implements Principal {
        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public String display() {
            return canonicalId;
        }
    }

    /** Nobody known: the request carries no credentials. */
    record Anonymous() implements Principal {
        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public String display() {
            return "anonymous";
        }
    }

    /**
     * The IAM caller that the text names: an account id, or the ARN of a root, user, role, role
     * session or federated user; nothing where it is none of these.
     */
    static Optional<Principal> parse(String text) {
        Optional<AccountId> bare = AccountId.parse(text);
        if (bare.isPresent()) {
            return bare.map(id -> Root.of(Partition.AWS, id));
        }
        Arn arn = Arn.parse(text).orElse(null);
        if (arn == null || !arn.region().isEmpty()) {
            return Optional.empty();
        }
        AccountId id = AccountId.parse(arn.account()).orElse(null);
        if (id == null) {
            return Optional.empty();
        }
        String kind = arn.service() + ":" + arn.resourceType();
        boolean named = arn.resource().length() > arn.resourceType().length() + 1;
        return switch (kind) {
            case "iam:root" -> Optional.of(new Root(arn, id));
            case "iam:user" -> named ? Optional.of(new User(arn, id, "")) : Optional.empty();
            case "iam:role" ->
                    named
                            ? Optional.of(new Role(id, Optional.of(arn), Optional.empty(), ""))
                            : Optional.empty();
            case "sts:assumed-role" ->
                    arn.resource().split("/", 3).length == 3
                            ? Optional.of(new Role(id, Optional.empty(), Optional.of(arn), ""))
                            : Optional.empty();
            case "sts:federated-user" ->
                    named
                            ? Optional.of(new FederatedUser(arn, id, Optional.empty()))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }
}
