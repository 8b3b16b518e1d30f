package patchbay.iam.api;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** What a call's caller means for IAM: whose account, and who is meant where no user is named. */
final class Callers {
    private Callers() {}

    /** The caller's account; an authorized caller has one. */
    static AccountId account(Call call) {
        return call.caller().account().orElseThrow();
    }

    static Partition partition(Call call) {
        return call.caller()
                .arn()
                .map(Arn::partition)
                .flatMap(Partition::parse)
                .orElse(Partition.AWS);
    }

    /** The user named, or else the user that calls. */
    static Reply<String> userName(Call call, Optional<String> named) {
        if (named.isPresent()) {
            return Reply.done(named.get());
        }
        return call.caller() instanceof Caller.User user
                ? Reply.done(user.name())
                : Reply.refused(nobodyNamed());
    }

    /** The user named, or else the caller; empty for the root user. */
    static Reply<Optional<String>> keyOwner(Call call, Optional<String> named) {
        return named.isEmpty() && call.caller() instanceof Caller.Root
                ? Reply.done(Optional.empty())
                : userName(call, named).map(Optional::of);
    }

    /** The output of a reply that was not refused. */
    static <T> Optional<T> found(Reply<T> reply) {
        return reply instanceof Reply.Done<T>(T output) ? Optional.of(output) : Optional.empty();
    }

    private static Fault nobodyNamed() {
        return new Fault(
                "ValidationError",
                400,
                "Must specify userName when calling with non-User credentials");
    }
}
