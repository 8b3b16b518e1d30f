package patchbay.identity.scim;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;

/** Writes what provisioners did, and what they were refused, into the event log. */
public final class ScimEvents {
    private static final String SOURCE = "identitystore-scim.amazonaws.com";

    private final EventLog log;
    private final Supplier<Optional<Instance>> instance;
    private final InstantSource clock;
    private final Randomness randomness;

    public ScimEvents(
            EventLog log,
            Supplier<Optional<Instance>> instance,
            InstantSource clock,
            Randomness randomness) {
        this.log = log;
        this.instance = instance;
        this.clock = clock;
        this.randomness = randomness;
    }

    /** Where a request came from. */
    public record Client(String ip, String userAgent) {}

    /** Reading is not written down: a provisioner reads before each change. */
    void done(ScimRequest request, ScimAnswer answer, Client client) {
        if (request.method().equals("GET")) {
            return;
        }
        String resource = answer.resource().orElse(request.path());
        instance.get()
                .ifPresent(at ->
                        log.record(
                                event(at, request, client)
                                        .with(Map.of("resource", resource))
                                        .answered(Map.of("status", answer.status()))));
    }

    /** Nobody knows who is behind a token that opens nothing: that is noted without a resource. */
    void refused(ScimRequest request, String code, String why, Client client) {
        if (request.method().equals("GET") && !code.equals("UnauthorizedException")) {
            return;
        }
        instance.get().ifPresent(at -> log.record(event(at, request, client).refused(code, why)));
    }

    private Event event(Instance at, ScimRequest request, Client client) {
        return Event.of(
                randomness.uuid().toString(),
                clock.instant(),
                at.account(),
                at.region(),
                Event.Kind.SERVICE_EVENT,
                SOURCE,
                name(request),
                Actor.person(at.account(), "SCIM", Optional.empty()),
                new Event.Origin(client.ip(), client.userAgent(), randomness.uuid().toString()));
    }

    /** {@code CreateUser}, {@code PatchGroup} … */
    private static String name(ScimRequest request) {
        String kind =
                request.path().startsWith("/Users")
                        ? "User"
                        : request.path().startsWith("/Groups") ? "Group" : "Resource";
        return switch (request.method()) {
            case "POST" -> "Create" + kind;
            case "PUT" -> "Put" + kind;
            case "PATCH" -> "Patch" + kind;
            case "DELETE" -> "Delete" + kind;
            default -> "Get" + kind;
        };
    }
}
