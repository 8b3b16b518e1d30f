package patchbay.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.wire.Call;
import patchbay.wire.Fault;

/**
 * What the sign-in address of both regions asks besides (rule 8.31, F37): the user is in the
 * instance and in its replica, and has a traffic distribution group.
 */
public final class ResilientFederation {
    private final ConnectStore store;
    private final Resilience resilience;

    public ResilientFederation(ConnectStore store, Resilience resilience) {
        this.store = store;
        this.resilience = resilience;
    }

    /**
     * The same outcome, or that the user is not prepared for two regions. A refusal for another
     * reason than a missing user stays what it is.
     */
    FederationOutcome judge(FederationOutcome outcome, Call call, String instanceId) {
        boolean concerned =
                switch (outcome) {
                    case FederationOutcome.Granted _ -> true;
                    case FederationOutcome.Denied denied ->
                            denied.kind() == FederationOutcome.Refused.NOT_ONBOARDED;
                };
        Optional<Instance> source = InstanceId.parse(instanceId).flatMap(store::instance);
        if (!concerned
                || source.isEmpty()
                || !(call.caller() instanceof Caller.RoleSession session)) {
            return outcome;
        }
        String login = session.sessionName().text();
        List<Check> checks = new ArrayList<>(outcome.checks());
        Check both = askBoth(source.get(), login);
        checks.add(both);
        if (both.failed()) {
            return denied(
                    FederationOutcome.Refused.NOT_IN_BOTH,
                    both,
                    new Fault(Sentences.USER_NOT_ONBOARDED, 404, both.found()),
                    checks);
        }
        Check group = askGroup(source.get(), login);
        checks.add(group);
        return group.failed()
                ? denied(
                        FederationOutcome.Refused.NO_TRAFFIC_GROUP,
                        group,
                        ConnectFault.notFound(group.found()),
                        checks)
                : outcome instanceof FederationOutcome.Granted granted
                        ? new FederationOutcome.Granted(granted.instance(), granted.user(), checks)
                        : outcome;
    }

    private static FederationOutcome denied(
            FederationOutcome.Refused kind, Check decisive, Fault fault, List<Check> checks) {
        return new FederationOutcome.Denied(kind, decisive, fault, decisive.found(), checks);
    }

    private Check askBoth(Instance source, String login) {
        Optional<Instance> replica = resilience.replica(source);
        String expected = "login `" + login + "` in both regions";
        if (replica.isEmpty()) {
            return Check.fail(
                    ConnectCheck.USER_IS_IN_BOTH_REGIONS,
                    expected,
                    "instance `" + source.alias() + "` has no replica",
                    Remedy.of("replicate the instance, or sign in at the region's own address"));
        }
        List<Instance> lacking =
                List.of(source, replica.get()).stream()
                        .filter(it -> store.userByLogin(it.id(), login).isEmpty())
                        .toList();
        if (lacking.isEmpty()) {
            return Check.pass(ConnectCheck.USER_IS_IN_BOTH_REGIONS, expected, expected);
        }
        Instance first = lacking.getFirst();
        return Check.fail(
                        ConnectCheck.USER_IS_IN_BOTH_REGIONS,
                        expected,
                        lacking.size() == 2
                                ? "no login `" + login + "` in either region"
                                : "no login `" + login + "` in " + first.region(),
                        Remedy.of(
                                "create the user `"
                                        + login
                                        + "` in instance `"
                                        + first.alias()
                                        + "`, named exactly like the role session"))
                .configuredAt("users of instance `" + first.alias() + "`");
    }

    private Check askGroup(Instance source, String login) {
        ConnectUser user = store.userByLogin(source.id(), login).orElseThrow();
        String expected = "a traffic distribution group for `" + login + "`";
        return resilience.isAssociated(user)
                ? Check.pass(ConnectCheck.USER_HAS_TRAFFIC_GROUP, expected, expected)
                : Check.fail(
                                ConnectCheck.USER_HAS_TRAFFIC_GROUP,
                                expected,
                                "`" + login + "` is in none",
                                Remedy.of(
                                        "associate the user with a traffic distribution group"
                                                + " (AssociateTrafficDistributionGroupUser, in "
                                                + source.region()
                                                + ")"))
                        .configuredAt(
                                "traffic distribution groups of instance `" + source.alias() + "`");
    }
}
