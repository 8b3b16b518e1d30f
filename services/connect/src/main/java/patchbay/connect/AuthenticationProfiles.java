package patchbay.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import patchbay.wire.Fault;

/** Finds and changes how the users of an instance sign in, within the bounds of rule 8.27. */
public final class AuthenticationProfiles {
    private static final int MOST_RANGES = 200;
    private static final int LONGEST_ADDRESS = 2048;

    private final AuthenticationProfileStore store;
    private final InstantSource clock;

    public AuthenticationProfiles(AuthenticationProfileStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public AuthenticationProfile of(InstanceId instance) {
        return store.profile(instance).orElseGet(() -> AuthenticationProfile.usual(instance));
    }

    /** Replaces the instance's profile; nothing where done, else why not. */
    public Optional<Fault> put(AuthenticationProfile wanted) {
        Optional<String> fault =
                name(wanted)
                        .or(() -> minutes("MaxSessionDuration", wanted.longest(), 360, 720))
                        .or(() -> minutes("SessionInactivityDuration", wanted.idle(), 15, 720))
                        .or(() -> minutes("PeriodicSessionDuration", wanted.periodic(), 10, 60))
                        .or(() -> ranges("AllowedIps", wanted.allowed()))
                        .or(() -> ranges("BlockedIps", wanted.blocked()))
                        .or(() -> address("The sign-in address", wanted.own().signIn()))
                        .or(() -> address("The sign-out address", wanted.own().signOut()));
        if (fault.isPresent()) {
            return fault.map(ConnectFault::invalidParameter);
        }
        return store.put(wanted.changedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                ? Optional.empty()
                : Optional.of(ConnectFault.notFound("Instance not found: " + wanted.instance()));
    }

    private static Optional<String> name(AuthenticationProfile wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > 127) {
            return Optional.of("Name must be 1 to 127 characters");
        }
        return wanted.description().length() > 250
                ? Optional.of("Description must be at most 250 characters")
                : Optional.empty();
    }

    private static Optional<String> minutes(String name, Duration found, int least, int most) {
        return found.toMinutes() < least || found.compareTo(Duration.ofMinutes(most)) > 0
                ? Optional.of(
                        "%s must be %d to %d minutes, and is %d"
                                .formatted(name, least, most, found.toMinutes()))
                : Optional.empty();
    }

    private static Optional<String> ranges(String name, List<String> ranges) {
        if (ranges.size() > MOST_RANGES) {
            return Optional.of(name + " must have at most " + MOST_RANGES + " members");
        }
        return ranges.stream()
                .filter(range -> AddressRange.parse(range).isEmpty())
                .findFirst()
                .map(range ->
                        name
                                + ": `"
                                + range
                                + "` is no address and no range such as 10.0.0.0/8 or"
                                + " 2001:db8::/32");
    }

    private static Optional<String> address(String name, Optional<String> address) {
        return address.filter(text -> !isWebAddress(text))
                .map(text -> name + " must begin with https:// or http://, and is `" + text + "`");
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
