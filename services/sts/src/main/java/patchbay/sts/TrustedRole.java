package patchbay.sts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.Circumstances;
import patchbay.iam.FederatedTrust;
import patchbay.iam.Role;
import patchbay.policy.Decision;

/** Asks a role's trust policy about a federated person, once for each action that is needed. */
final class TrustedRole {
    private final FederatedTrust trust;
    private final Role role;
    private final String provider;

    TrustedRole(FederatedTrust trust, Role role, String provider) {
        this.trust = trust;
        this.role = role;
        this.provider = provider;
    }

    /**
     * @param keys condition keys of the assertion and of the request
     * @param tags whether the session carries tags
     * @param sourceIdentity whether it carries a source identity
     */
    List<Check> checks(
            Circumstances circumstances,
            Map<String, List<String>> keys,
            boolean tags,
            boolean sourceIdentity) {
        Decision decision = decide("sts:AssumeRoleWithSAML", circumstances, keys);
        List<Check> checks = new ArrayList<>();
        checks.add(account());
        checks.addAll(
                new TrustDecision(role, provider, decision.allowed(), decision.explanation())
                        .checks());
        checks.add(
                extra(
                        FederationCheck.TRUST_ALLOWS_TAGS,
                        "sts:TagSession",
                        tags,
                        "the session has no tags",
                        circumstances,
                        keys));
        checks.add(
                extra(
                        FederationCheck.TRUST_ALLOWS_SOURCE_IDENTITY,
                        "sts:SetSourceIdentity",
                        sourceIdentity,
                        "the session has no source identity",
                        circumstances,
                        keys));
        return checks;
    }

    private Check account() {
        String account = "account `" + role.ids().account() + "`";
        return trust.isClosed(role.ids().account())
                ? Check.fail(
                        FederationCheck.ACCOUNT_OPEN,
                        "an account that is open",
                        account + " was closed",
                        Remedy.of("create the role in another account and send its ARN"))
                : Check.pass(FederationCheck.ACCOUNT_OPEN, "an account that is open", account);
    }

    private Check extra(
            FederationCheck definition,
            String action,
            boolean needed,
            String why,
            Circumstances circumstances,
            Map<String, List<String>> keys) {
        if (!needed) {
            return Check.skipped(definition, why);
        }
        Decision decision = decide(action, circumstances, keys);
        Check check =
                decision.allowed()
                        ? Check.pass(definition, "`" + action + "`", "allowed")
                        : Check.fail(
                                definition,
                                "`" + action + "` for `" + provider + "`",
                                new TrustDecision(role, provider, false, decision.explanation())
                                        .instead(),
                                Remedy.of(
                                        "add the action `"
                                                + action
                                                + "` for the same principal to the trust policy of"
                                                + " role `"
                                                + role.name()
                                                + "`"));
        return check.configuredAt("trust policy of role `" + role.name() + "`");
    }

    private Decision decide(
            String action, Circumstances circumstances, Map<String, List<String>> keys) {
        return trust.decide(role, provider, action, circumstances, keys);
    }
}
