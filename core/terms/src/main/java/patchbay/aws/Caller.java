package patchbay.aws;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who makes a call, as far as its credentials proved it. */
public sealed interface Caller {
    /** The account whose credentials signed the call; empty for a caller without any. */
    Optional<AccountId> account();

    /**
     * The ARN that error messages and {@code GetCallerIdentity} print; empty for a caller without
     * credentials.
     */
    Optional<Arn> arn();

    /** The value of {@code aws:userid}; empty for a caller without credentials. */
    Optional<String> userId();

    /**
     * Nobody: the call carried no credentials. Only operations that AWS itself leaves open let such
     * a caller in.
     */
    record Anonymous() implements Caller {
        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public Optional<Arn> arn() {
            return Optional.empty();
        }

        @Override
        public Optional<String> userId() {
            return Optional.empty();
        }
    }

    /**
     * The root user of an account.
     *
     * @param sessionSince when its temporary credentials were issued; empty for a long-lived key
     */
    record Root(Partition partition, AccountId id, Optional<Instant> sessionSince)
            implements Caller {
        /** The root user with a long-lived access key. */
        public Root(Partition partition, AccountId id) {
            this(partition, id, Optional.empty());
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(id);
        }

        @Override
        public Optional<Arn> arn() {
            return Optional.of(Arn.iam(partition, id, "root"));
        }

        @Override
        public Optional<String> userId() {
            return Optional.of(id.digits());
        }
    }

    /**
     * An IAM user.
     *
     * @param uniqueId {@code AIDA…}
     * @param sessionSince when its temporary credentials were issued; empty for a long-lived key
     */
    record User(
            AccountId id, Arn userArn, String name, String uniqueId, Optional<Instant> sessionSince)
            implements Caller {
        /** The user with a long-lived access key. */
        public User(AccountId id, Arn userArn, String name, String uniqueId) {
            this(id, userArn, name, uniqueId, Optional.empty());
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(id);
        }

        @Override
        public Optional<Arn> arn() {
            return Optional.of(userArn);
        }

        @Override
        public Optional<String> userId() {
            return Optional.of(uniqueId);
        }
    }

    /**
     * A session of a role.
     *
     * @param roleArn the role's IAM ARN, with its path: the value of {@code aws:PrincipalArn}
     * @param roleId {@code AROA…}
     * @param sessionPolicies policy documents passed when the role was assumed; together they form
     *     one set
     * @param tags session tags, by key
     * @param context further condition keys that live as long as the session ({@code saml:sub},
     *     {@code aws:SourceIdentity} …)
     */
    record RoleSession(
            AccountId id,
            Arn roleArn,
            String roleId,
            RoleSessionName sessionName,
            Instant issuedAt,
            Instant expiresAt,
            List<String> sessionPolicies,
            Map<String, String> tags,
            Map<String, String> context)
            implements Caller {
        public RoleSession {
            sessionPolicies = List.copyOf(sessionPolicies);
            tags = Map.copyOf(tags);
            context = Map.copyOf(context);
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(id);
        }

        /** {@code arn:…:sts::ACCOUNT:assumed-role/ROLE/SESSION}: the role's path is left out. */
        @Override
        public Optional<Arn> arn() {
            return Optional.of(
                    new Arn(
                            roleArn.partition(),
                            "sts",
                            "",
                            id.digits(),
                            "assumed-role/" + roleArn.lastSegment() + "/" + sessionName));
        }

        @Override
        public Optional<String> userId() {
            return Optional.of(roleId + ":" + sessionName);
        }
    }

    /**
     * A session that a user began in somebody else's name, with {@code GetFederationToken} of STS.
     *
     * @param parent the user, or root user, who began it: the session can do no more
     * @param name that the session was given
     * @param sessionPolicies policy documents and ARNs passed when it began; without any it has no
     *     permission of its own
     * @param tags session tags, by key
     */
    record FederatedUser(
            Caller parent,
            String name,
            Instant issuedAt,
            List<String> sessionPolicies,
            Map<String, String> tags)
            implements Caller {
        public FederatedUser {
            sessionPolicies = List.copyOf(sessionPolicies);
            tags = Map.copyOf(tags);
        }

        @Override
        public Optional<AccountId> account() {
            return parent.account();
        }

        @Override
        public Optional<Arn> arn() {
            return parent.arn()
                    .map(from ->
                            new Arn(
                                    from.partition(),
                                    "sts",
                                    "",
                                    from.account(),
                                    "federated-user/" + name));
        }

        @Override
        public Optional<String> userId() {
            return account().map(id -> id + ":" + name);
        }
    }
}
