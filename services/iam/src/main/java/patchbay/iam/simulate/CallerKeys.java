package patchbay.iam.simulate;

import java.util.List;
import patchbay.policy.Principal;
import patchbay.policy.RequestContext;
import patchbay.wire.Reply;

/** The condition keys that the simulator sets by itself, where nobody gave them (SIM8). */
final class CallerKeys {
    private CallerKeys() {}

    /**
     * The context of a simulation: what was given, and who is simulated.
     *
     * @param known whether the caller is somebody in particular
     */
    static Reply<RequestContext> context(
            List<ContextEntry> entries, Principal caller, boolean known) {
        return ContextEntry.read(entries)
                .map(given -> {
                    if (known) {
                        add(given, caller);
                    }
                    return given.context().build();
                });
    }

    private static void add(ContextEntry.Given given, Principal caller) {
        caller.account().ifPresent(id -> given.setDefault("aws:PrincipalAccount", id.digits()));
        given.setDefault("aws:PrincipalArn", caller.display());
        if (caller instanceof Principal.User user && user.arn().resourceType().equals("user")) {
            given.setDefault("aws:PrincipalType", "User");
            given.setDefault("aws:username", user.arn().lastSegment());
            if (!user.uniqueId().isEmpty()) {
                given.setDefault("aws:userid", user.uniqueId());
            }
        }
    }
}
