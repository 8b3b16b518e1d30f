package patchbay.identity.source.external;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.PortalEvents;

/**
 * Writes the events of sign-ins by another identity provider: {@code ExternalIdPDirectoryLogin}
 * (rule 7.8), and {@code UserAuthentication} once somebody is in (rule 7.25).
 */
public final class ExternalEvents {
    private static final String SOURCE = "sso.amazonaws.com";

    private final EventLog log;
    private final Supplier<Optional<Instance>> instance;
    private final InstantSource clock;
    private final Randomness random;

    public ExternalEvents(
            EventLog log,
            Supplier<Optional<Instance>> instance,
            InstantSource clock,
            Randomness random) {
        this.log = log;
        this.instance = instance;
        this.clock = clock;
        this.random = random;
    }

    /** A response was judged. */
    public void judged(ExternalOutcome outcome, PortalEvents.Client client) {
        String name = "ExternalIdPDirectoryLogin";
        instance.get()
                .ifPresent(at ->
                        log.record(
                                List.of(
                                        switch (outcome) {
                                            case ExternalOutcome.Proven proven ->
                                                    event(at, SOURCE, name, of(at, proven), client)
                                                            .answered(Map.of(name, "Success"));
                                            case ExternalOutcome.Refused refused ->
                                                    event(at, SOURCE, name, nobody(at), client)
                                                            .refused(
                                                                    "UnexpectedError",
                                                                    refused.decisive().id().text())
                                                            .answered(Map.of(name, "Failure"));
                                        })));
    }

    /** Somebody is in the portal. */
    public void arrived(Person person, PortalEvents.Client client, String loginTo) {
        instance.get()
                .ifPresent(at ->
                        log.record(
                                List.of(
                                        event(
                                                        at,
                                                        "signin.amazonaws.com",
                                                        "UserAuthentication",
                                                        of(at, person),
                                                        client)
                                                .with(
                                                        Map.of(
                                                                "AuthWorkflowID",
                                                                random.uuid().toString(),
                                                                "CredentialType",
                                                                "EXTERNAL_IDP",
                                                                "LoginTo",
                                                                loginTo))
                                                .answered(
                                                        Map.of("UserAuthentication", "Success")))));
    }

    private static Actor of(Instance at, ExternalOutcome.Proven proven) {
        return of(at, proven.person());
    }

    private static Actor of(Instance at, Person person) {
        return Actor.person(at.account(), person.userName(), Optional.of(person.id().text()));
    }

    private static Actor nobody(Instance at) {
        return Actor.person(at.account(), "HIDDEN_DUE_TO_SECURITY_REASONS", Optional.empty());
    }

    private Event event(
            Instance at, String source, String name, Actor actor, PortalEvents.Client client) {
        return Event.of(
                random.uuid().toString(),
                clock.instant(),
                at.account(),
                at.region(),
                Event.Kind.SERVICE_EVENT,
                source,
                name,
                actor,
                new Event.Origin(client.ip(), client.userAgent(), random.uuid().toString()));
    }
}
