package patchbay.iam;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.RoleSessionName;
import patchbay.chance.Randomness;
import patchbay.iam.simulate.Entities;
import patchbay.iam.simulate.Simulator;
import patchbay.organizations.Guardrails;
import patchbay.policy.PolicyEvaluator;
import patchbay.saml.verify.SigningKey;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** One account with all of IAM, on stores that forget. */
final class Account {
    static final AccountId ID = new AccountId("111122223333");
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final Randomness RANDOM = new SecureRandom()::nextBytes;
    static final String TRUST =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                    + "{\"Federated\":\"arn:aws:iam::111122223333:saml-provider/P\"},"
                    + "\"Action\":\"sts:AssumeRoleWithSAML\"}]}";

    final Remembered stores = new Remembered();
    final TestSealer sealer = new TestSealer();
    final UniqueIds ids = new UniqueIds(RANDOM);
    final PolicyDocuments documents = new PolicyDocuments(stores.roles, stores.users);
    final ManagedPolicies policies =
            new ManagedPolicies(stores.policies, documents, ids, () -> NOW);
    final Roles roles = new Roles(stores.roles, policies, documents, ids, () -> NOW);
    final Users users = new Users(stores.users, policies, documents, ids, () -> NOW);
    final Groups groups =
            new Groups(stores.groups, stores.users, policies, documents, ids, () -> NOW);
    final LastUses uses = new LastUses(stores.uses);
    final AccessKeys keys = new AccessKeys(stores.keys, stores.users, sealer, ids, () -> NOW, uses);
    final SamlProviders providers =
            new SamlProviders(stores.providers, Account::issuers, sealer, ids, () -> NOW);
    final SessionTokens tokens = new SessionTokens(sealer, RANDOM);
    Guardrails guardrails = Guardrails.STANDALONE;

    /**
     * Stands for the reader of metadata: one identity provider without keys, unless the text says
     * {@code bad}, {@code idps=N} or {@code keys=N}.
     */
    private static Optional<Map<String, List<SigningKey>>> issuers(String document) {
        if (document.contains("bad")) {
            return Optional.empty();
        }
        int number = Integer.parseInt("0" + document.replaceAll("\\D", ""));
        Map<String, List<SigningKey>> issuers = new HashMap<>();
        issuers.put(
                "https://idp.example.com",
                document.startsWith("keys=")
                        ? Collections.nCopies(number, new SigningKey(new NoKey(), "", NOW))
                        : List.of());
        for (int i = 1; document.startsWith("idps=") && i < number; i++) {
            issuers.put("https://idp.example.com/" + i, List.of());
        }
        return Optional.of(issuers);
    }

    /** A key that only has to be there. */
    private record NoKey() implements PublicKey {
        @Override
        public String getAlgorithm() {
            return "none";
        }

        @Override
        public String getFormat() {
            return "none";
        }

        @Override
        public byte[] getEncoded() {
            return new byte[0];
        }
    }

    Role role(String name) {
        return done(roles.ensure(Roles.Draft.of(Partition.AWS, ID, name, TRUST)));
    }

    User user(String name) {
        return done(
                users.ensure(
                        new Users.Draft(
                                Partition.AWS, ID, "/", name, Optional.empty(), List.of())));
    }

    Group group(String name) {
        return done(groups.create(Partition.AWS, ID, "/", name));
    }

    ManagedPolicy policy(String name, String document) {
        return done(policies.ensure(ManagedPolicies.Draft.of(Partition.AWS, ID, name, document)));
    }

    Caller.User caller(User user) {
        return new Caller.User(ID, user.arn(), user.name(), user.ids().uniqueId());
    }

    Caller.RoleSession session(Role role, String... policies) {
        return new Caller.RoleSession(
                ID,
                role.arn(),
                role.ids().uniqueId(),
                new RoleSessionName("ana@example.com"),
                NOW,
                NOW.plusSeconds(3600),
                List.of(policies),
                Map.of(),
                Map.of("saml:sub", "ana"));
    }

    Simulator simulator() {
        return new Simulator(
                new Entities(roles, users, groups, policies),
                guardrails,
                PolicyEvaluator.asDocumented());
    }

    Authorization authorize(Caller caller, String action, String resource) {
        return authorize(caller, action, resource, Optional.empty());
    }

    Authorization authorize(
            Caller caller, String action, String resource, Optional<ResourcePolicy> policy) {
        return new Authorizer(
                        stores.identities, policies, guardrails, PolicyEvaluator.asDocumented())
                .authorize(call(caller), action, resource, policy, Map.of());
    }

    static Call call(Caller caller) {
        return new Call(
                caller,
                "iam",
                "Any",
                new Region("us-east-1"),
                NOW,
                "request",
                "192.0.2.1",
                "test",
                true);
    }

    static String allow(String action, String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\""
                + action
                + "\",\"Resource\":\""
                + resource
                + "\"}]}";
    }

    static <T> T done(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> output;
            case Reply.Refused<T>(Fault fault) -> throw new AssertionError(fault.toString());
        };
    }

    static <T> Fault refused(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> throw new AssertionError("not refused: " + output);
            case Reply.Refused<T>(Fault fault) -> fault;
        };
    }
}
