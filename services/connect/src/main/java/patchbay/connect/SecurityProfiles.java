package patchbay.connect;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Makes, changes and finds security profiles (rules 8.5 and 8.32). */
public final class SecurityProfiles {
    private static final int QUOTA = 100;
    private static final int MOST_PERMISSIONS = 500;
    private static final Pattern NAME = Pattern.compile("[ a-zA-Z0-9_@-]{1,127}");

    private final ConnectStore store;
    private final InstantSource clock;
    private final Randomness random;

    public SecurityProfiles(ConnectStore store, InstantSource clock, Randomness random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** In the order of their names. */
    public List<SecurityProfile> all(Instance instance) {
        return store.securityProfiles(instance.id());
    }

    public Optional<SecurityProfile> find(Instance instance, String id) {
        return all(instance).stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** The new profile, or why not. */
    public Reply<SecurityProfile> create(
            Instance instance,
            String name,
            String description,
            List<String> permissions,
            Map<String, String> tags) {
        if (!NAME.matcher(name).matches()) {
            return Reply.refused(ConnectFault.invalidParameter("SecurityProfileName is not valid"));
        }
        Optional<Fault> fault = fault(permissions);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        var profile =
                new SecurityProfile(
                        random.uuid().toString(),
                        instance.id(),
                        name,
                        description,
                        new TreeSet<>(permissions),
                        tags,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return switch (store.add(profile, QUOTA)) {
            case ADDED -> Reply.done(profile);
            case TAKEN ->
                    Reply.refused(
                            ConnectFault.duplicate("Security profile already exists: " + name));
            case FULL ->
                    Reply.refused(
                            ConnectFault.limitExceeded(
                                    "Security profile quota of " + QUOTA + " has been reached"));
            case GONE -> Reply.refused(ConnectFault.notFound("Instance not found"));
        };
    }

    /** Changes what is given; nothing where done, else why not. */
    public Optional<Fault> change(
            SecurityProfile profile, Optional<String> description, List<String> permissions) {
        Optional<Fault> fault = fault(permissions);
        if (fault.isPresent()) {
            return fault;
        }
        SecurityProfile changed =
                profile.changed(
                        description.orElse(profile.description()),
                        permissions.isEmpty() ? profile.permissions() : permissions,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return store.change(changed) ? Optional.empty() : Optional.of(gone(profile.id()));
    }

    /** Nothing where removed, else why not. */
    public Optional<Fault> delete(Instance instance, String id) {
        return switch (store.removeSecurityProfile(instance.id(), id)) {
            case REMOVED -> Optional.empty();
            case IN_USE ->
                    Optional.of(ConnectFault.inUse("Security profile is in use by a user: " + id));
            case GONE -> Optional.of(gone(id));
        };
    }

    private static Fault gone(String id) {
        return ConnectFault.notFound("Security profile is not found: " + id);
    }

    private static Optional<Fault> fault(List<String> permissions) {
        if (permissions.size() > MOST_PERMISSIONS) {
            return Optional.of(
                    ConnectFault.invalidParameter(
                            "Permissions must have at most " + MOST_PERMISSIONS + " members"));
        }
        return permissions.stream().allMatch(TagRules::shown)
                ? Optional.empty()
                : Optional.of(
                        ConnectFault.invalidParameter(
                                "A permission must not have control characters"));
    }
}
