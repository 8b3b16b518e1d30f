package patchbay.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the users of an instance sign in and stay signed in. Rules 8.26, 8.27 and 8.30; source:
 * <i>Amazon Connect Administrator Guide, Authentication profiles</i>.
 *
 * @param allowed addresses that may sign in, as {@code 10.0.0.0/8}; none: every address
 * @param blocked addresses that may not, whatever is allowed
 * @param longest from the sign-in to the end of the session, whatever happens
 * @param idle how long nobody needs to touch mouse or keyboard
 * @param endsWhenIdle whether a session ends when nobody did for so long
 * @param periodic how long an access token lives
 * @param own what the cloud has no name for
 */
public record AuthenticationProfile(
        InstanceId instance,
        String name,
        String description,
        List<String> allowed,
        List<String> blocked,
        Duration longest,
        Duration idle,
        boolean endsWhenIdle,
        Duration periodic,
        Own own,
        Instant changedAt) {
    public AuthenticationProfile {
        allowed = List.copyOf(allowed);
        blocked = List.copyOf(blocked);
    }

    /**
     * What Patchbay adds.
     *
     * @param renewal whether the open page offers a new sign-in before the session ends, and goes
     *     on with it; the cloud wants both log-outs first (rule 8.26)
     * @param bindsRole whether a user's first role is the only one (rule 8.30)
     * @param signIn address at the identity provider where users sign in; empty: our own portal
     * @param signOut address there where they sign out; empty: our own portal
     */
    public record Own(
            boolean renewal,
            boolean bindsRole,
            Optional<String> signIn,
            Optional<String> signOut) {}

    /** What every instance has from its first moment. */
    static AuthenticationProfile usual(InstanceId instance) {
        return new AuthenticationProfile(
                instance,
                "Default Authentication Profile",
                "",
                List.of(),
                List.of(),
                ConnectSession.LENGTH,
                Duration.ofMinutes(60),
                false,
                Duration.ofMinutes(60),
                new Own(false, false, Optional.empty(), Optional.empty()),
                Instant.EPOCH);
    }

    AuthenticationProfile changedAt(Instant now) {
        return new AuthenticationProfile(
                instance,
                name,
                description,
                allowed,
                blocked,
                longest,
                idle,
                endsWhenIdle,
                periodic,
                own,
                now);
    }
}
