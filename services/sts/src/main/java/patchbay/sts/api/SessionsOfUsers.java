package patchbay.sts.api;

import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.wire.Call;
import patchbay.wire.Fault;

/**
 * What temporary credentials may not ask STS for.
 *
 * <p>Source: <i>IAM User Guide, Compare AWS STS credentials</i>: those of {@code GetSessionToken}
 * call {@code AssumeRole} and {@code GetCallerIdentity} only, those of {@code GetFederationToken}
 * the latter only; no session calls one of the two again (rule 3.10).
 */
final class SessionsOfUsers {
    private SessionsOfUsers() {}

    /** Why this caller cannot begin a session of a user. */
    static Optional<Fault> cannotBegin(Call call) {
        return isSession(call.caller()) || call.caller() instanceof Caller.RoleSession
                ? Optional.of(refusal(call))
                : Optional.empty();
    }

    /** Why this caller cannot call an operation other than the two that sessions may. */
    static Optional<Fault> cannotCall(Call call) {
        return isSession(call.caller()) ? Optional.of(refusal(call)) : Optional.empty();
    }

    /** Why this caller cannot assume a role. */
    static Optional<Fault> cannotAssume(Call call) {
        return call.caller() instanceof Caller.FederatedUser
                ? Optional.of(refusal(call))
                : Optional.empty();
    }

    private static boolean isSession(Caller caller) {
        return switch (caller) {
            case Caller.User user -> user.sessionSince().isPresent();
            case Caller.Root root -> root.sessionSince().isPresent();
            case Caller.FederatedUser session -> true;
            case Caller.RoleSession session -> false;
            case Caller.Anonymous nobody -> false;
        };
    }

    private static Fault refusal(Call call) {
        return new Fault(
                "AccessDenied",
                403,
                "Cannot call " + call.operation() + " with session credentials");
    }
}
