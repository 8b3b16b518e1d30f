package patchbay.iam.simulate;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Whether a simulation can be run as it is asked for. */
final class WishCheck {
    private WishCheck() {}

    static Reply<Wish> check(Wish wish) {
        Optional<Fault> fault =
                actions(wish.actions())
                        .or(() -> resources(wish.resourcesOrAll()))
                        .or(() ->
                                wish.handling()
                                        .flatMap(option ->
                                                Ec2Handling.fault(option, wish.resourcesOrAll())))
                        .or(() -> boundaries(wish.boundaries()))
                        .or(() -> owner(wish.resourceOwner()))
                        .or(() -> caller(wish));
        return fault.<Reply<Wish>>map(Reply::refused).orElseGet(() -> Reply.done(wish));
    }

    private static Optional<Fault> actions(List<String> actions) {
        if (actions.isEmpty()) {
            return Optional.of(SimulationFault.invalid("ActionNames cannot be null or empty."));
        }
        return actions.stream()
                .filter(action -> !action.matches("[^:*?\\s]+:[^:*?\\s]+"))
                .findFirst()
                .map(action ->
                        SimulationFault.invalid(
                                action.contains(":")
                                        ? "Invalid action: " + action + "."
                                        : "The action is invalid since it is missing names"));
    }

    private static Optional<Fault> resources(List<String> resources) {
        if (resources.equals(List.of("*"))) {
            return Optional.empty();
        }
        return resources.stream()
                .filter(resource -> Arn.parse(resource).isEmpty())
                .findFirst()
                .map(SimulationFault::notAnArn);
    }

    private static Optional<Fault> boundaries(List<String> boundaries) {
        return boundaries.size() > 1
                ? Optional.of(
                        SimulationFault.invalid(
                                "The list of Permissions Boundary policies cannot exceed 1 items."))
                : Optional.empty();
    }

    /** Observed: the sentence is AWS's own, 2017. */
    private static Optional<Fault> owner(Optional<String> owner) {
        return owner.filter(text -> rootAccount(text).isEmpty())
                .map(text ->
                        SimulationFault.invalid(
                                "'" + text + "' is not a valid as a Resource Owner."));
    }

    private static Optional<Fault> caller(Wish wish) {
        return wish.callerArn()
                .filter(text -> Entity.caller(text).isEmpty())
                .map(_ ->
                        SimulationFault.invalid(
                                "Invalid caller - Caller must be an IAM user, role or group in this"
                                        + " context."));
    }

    /** The owner that was given and found good. */
    static Optional<AccountId> owner(Wish wish) {
        return wish.resourceOwner().flatMap(WishCheck::rootAccount);
    }

    private static Optional<AccountId> rootAccount(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam") && arn.resource().equals("root"))
                .map(Arn::account)
                .flatMap(AccountId::parse);
    }
}
