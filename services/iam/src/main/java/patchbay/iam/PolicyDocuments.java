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

    /** Why the document cannot be a role's trust policy. */
    Optional<Fault> trustFault(Partition partition, String document) {
        return switch (PolicyDocument.validate(PolicyType.TRUST, document)) {
            case PolicyParse.Malformed malformed -> Optional.of(fault(malformed));
            case PolicyParse.Parsed parsed -> unknownPrincipal(partition, parsed.document());
        };
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
            case "iam:role" ->
                    roles.find(account.get(), arn.lastSegment())
                            .filter(role -> role.arn().equals(arn))
                            .isPresent();
            case "iam:user" ->
                    users.find(account.get(), arn.lastSegment())
                            .filter(user -> user.arn().equals(arn))
                            .isPresent();
            case "sts:assumed-role" ->
                    arn.resource().split("/", -1).length == 3
                            && roles.find(account.get(), arn.resource().split("/", -1)[1])
                                    .isPresent();
            case "sts:federated-user" -> arn.resource().split("/", -1).length == 2;
            default -> false;
        };
    }
}
