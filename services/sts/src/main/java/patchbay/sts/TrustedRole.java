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
    private static final String ASSUME = "sts:AssumeRoleWithSAML";
    private static final String TAG = "sts:TagSession";
    private static final String SET_SOURCE_IDENTITY = "sts:SetSourceIdentity";

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
        List<String> actions = new ArrayList<>();
        actions.add(ASSUME);
        if (tags) {
            actions.add(TAG);
        }
        if (sourceIdentity) {
            actions.add(SET_SOURCE_IDENTITY);
        }
        List<Decision> decisions = trust.decide(role, provider, actions, circumstances, keys);
        Decision first = decisions.getFirst();
        List<Check> checks = new ArrayList<>();
        checks.add(account());
        checks.addAll(
                new TrustDecision(role, provider, first.allowed(), first.explanation()).checks());
        checks.add(
                tags
                        ? extra(
                                FederationCheck.TRUST_ALLOWS_TAGS,
                                TAG,
                                decisions.get(actions.indexOf(TAG)))
                        : Check.skipped(
                                FederationCheck.TRUST_ALLOWS_TAGS, "the session has no tags"));
        checks.add(
                sourceIdentity
                        ? extra(
                                FederationCheck.TRUST_ALLOWS_SOURCE_IDENTITY,
                                SET_SOURCE_IDENTITY,
                                decisions.getLast())
                        : Check.skipped(
                                FederationCheck.TRUST_ALLOWS_SOURCE_IDENTITY,
                                "the session has no source identity"));
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

    private Check extra(FederationCheck definition, String action, Decision decision) {
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
}
