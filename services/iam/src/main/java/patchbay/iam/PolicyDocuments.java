package patchbay.iam;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyType;
import patchbay.policy.PrincipalEntry;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Why a policy document cannot be stored: the grammar, and principals that must exist. */
public final class PolicyDocuments {
    private final RoleStore roles;
    private final UserStore users;

    public PolicyDocuments(RoleStore roles, UserStore users) {
        this.roles = roles;
        this.users = users;
    }

    /** Why the document cannot be a version of a managed policy. */
    Optional<Fault> managedFault(String document) {
        return fault(PolicyType.MANAGED, document);
    }

    /** Why the document cannot be an inline policy of a role or user. */
    Optional<Fault> identityFault(String document) {
        return fault(PolicyType.INLINE, document);
    }

    /** Why the document cannot limit a session. */
    public Optional<Fault> sessionFault(String document) {
        return fault(PolicyType.SESSION, document);
    }

    /**
     * The document as a role's trust policy is kept: users and roles by their unique ids, so that
     * another of the same name is not meant (rule P7); an account by the ARN of its root user.
     */
    Reply<String> trust(Partition partition, String document) {
        return switch (PolicyDocument.validate(PolicyType.TRUST, document)) {
            case PolicyParse.Malformed malformed -> Reply.refused(fault(malformed));
            case PolicyParse.Parsed parsed ->
                    unknownPrincipal(partition, parsed.document())
                            .<Reply<String>>map(Reply::refused)
                            .orElseGet(() -> Reply.done(kept(partition, document)));
        };
    }

    private String kept(Partition partition, String document) {
        return TrustPrincipals.mapped(
                document,
                name ->
                        AccountId.parse(name)
                                .map(account -> Arn.iam(partition, account, "root").toString())
                                .or(() -> holder(partition, name).map(h -> h.ids().uniqueId()))
                                .orElse(name));
    }

    /**
     * A kept trust policy as it is shown: users and roles by the ARNs that they have now; those
     * that are gone by their unique ids.
     */
    public String shown(String kept) {
        return kept.contains("\"AIDA") || kept.contains("\"AROA")
                ? TrustPrincipals.mapped(kept, this::shownName)
                : kept;
    }

    private String shownName(String name) {
        if (name.startsWith("AIDA")) {
            return users.findById(name).map(user -> user.arn().toString()).orElse(name);
        }
        return name.startsWith("AROA")
                ? roles.findById(name).map(role -> role.arn().toString()).orElse(name)
                : name;
    }

    private static Optional<Fault> fault(PolicyType type, String document) {
        return PolicyDocument.validate(type, document) instanceof PolicyParse.Malformed malformed
                ? Optional.of(fault(malformed))
                : Optional.empty();
    }

    private static Fault fault(PolicyParse.Malformed malformed) {
        return new Fault(malformed.code(), 400, malformed.message());
    }

    /** Roles and users that a trust policy names must exist (rule P7); providers need not. */
    private Optional<Fault> unknownPrincipal(Partition partition, PolicyDocument document) {
        return document.principals().stream()
                .filter(principal -> principal.kind() == PrincipalEntry.Kind.AWS)
                .map(PrincipalEntry::value)
                .filter(value -> !exists(partition, value))
                .findFirst()
                .map(value ->
                        IamFault.malformedPolicy(
                                "Invalid principal in policy: \"AWS\":\"" + value + "\""));
    }

    private boolean exists(Partition partition, String value) {
        if (value.equals("*") || AccountId.parse(value).isPresent()) {
            return true;
        }
        Optional<Arn> parsed = Arn.parse(value);
        Optional<AccountId> account = parsed.map(Arn::account).flatMap(AccountId::parse);
        if (parsed.isEmpty()
                || account.isEmpty()
                || !parsed.get().partition().equals(partition.id())) {
            return false;
        }
        Arn arn = parsed.get();
        return switch (arn.service() + ":" + arn.resourceType()) {
            case "iam:root" -> arn.resource().equals("root");
            case "iam:role", "iam:user" -> holder(partition, value).isPresent();
            case "sts:assumed-role" ->
                    arn.resource().split("/", -1).length == 3
                            && roles.find(account.get(), arn.resource().split("/", -1)[1])
                                    .isPresent();
            case "sts:federated-user" -> arn.resource().split("/", -1).length == 2;
            default -> false;
        };
    }

    /** The user or role of exactly this ARN. */
    private Optional<? extends PolicyHolder<?>> holder(Partition partition, String value) {
        Optional<Arn> arn =
                Arn.parse(value)
                        .filter(parsed -> parsed.service().equals("iam"))
                        .filter(parsed -> parsed.partition().equals(partition.id()));
        Optional<AccountId> account = arn.map(Arn::account).flatMap(AccountId::parse);
        if (arn.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        return switch (arn.get().resourceType()) {
            case "role" ->
                    roles.find(account.get(), arn.get().lastSegment())
                            .filter(role -> role.arn().equals(arn.get()));
            case "user" ->
                    users.find(account.get(), arn.get().lastSegment())
                            .filter(user -> user.arn().equals(arn.get()));
            default -> Optional.empty();
        };
    }
}
