package patchbay.identity.portal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;
import patchbay.identity.directory.Person;

/**
 * Writes the events of people's own sign-ins: a password asked for and judged, somebody signed in,
 * an application opened.
 *
 * <p>Source: <i>IAM Identity Center User Guide, Understanding sign-in events</i>; rule 7.25. They
 * stand in the account and region of the Identity Center instance; where none is enabled, there is
 * nobody to sign in.
 */
public final class PortalEvents {
    private static final String SIGN_IN = "signin.amazonaws.com";
    private static final String PORTAL = "sso.amazonaws.com";

    /** In place of a name that nobody has: it may be a password typed into the wrong field. */
    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    private final EventLog log;
    private final Supplier<Optional<Instance>> instance;
    private final Function<String, Optional<Person>> people;
    private final InstantSource clock;
    private final Randomness random;

    /**
     * @param people who has a user name
     */
    public PortalEvents(
            EventLog log,
            Supplier<Optional<Instance>> instance,
            Function<String, Optional<Person>> people,
            InstantSource clock,
            Randomness random) {
        this.log = log;
        this.instance = instance;
        this.people = people;
        this.clock = clock;
        this.random = random;
    }

    /** Where a request came from. */
    public record Client(String ip, String userAgent) {}

    /** The id under which the events of one sign-in belong together. */
    public String workflow() {
        return random.uuid().toString();
    }

    /** Somebody sent user name and password. */
    public void judged(String userName, PasswordOutcome outcome, Client client, String workflow) {
        instance.get()
                .ifPresent(at ->
                        verified(
                                at,
                                actor(at, people.apply(userName)),
                                "PASSWORD",
                                outcome instanceof PasswordOutcome.SignedIn,
                                client,
                                workflow));
    }

    /**
     * Somebody proved, or failed to prove, themselves with more than the password.
     *
     * @param credential TOTP, WEBAUTHN or EMAIL_OTP
     */
    public void proved(
            Person person, String credential, boolean proven, Client client, String workflow) {
        instance.get()
                .ifPresent(at ->
                        verified(
                                at,
                                actor(at, Optional.of(person)),
                                credential,
                                proven,
                                client,
                                workflow));
    }

    /**
     * Somebody is signed in.
     *
     * @param by how, and to what
     * @param loginTo the page that they signed in to
     */
    public void signedIn(Person person, Attempt by, Client client, String loginTo) {
        instance.get()
                .ifPresent(at -> {
                    Actor actor = actor(at, Optional.of(person));
                    Map<String, Object> details = workflow(by.proven(), by.workflow());
                    details.put("LoginTo", loginTo);
                    List<Event> events = new ArrayList<>();
                    events.add(
                            event(at, SIGN_IN, "UserAuthentication", actor, client)
                                    .with(details)
                                    .answered(Map.of("UserAuthentication", "Success")));
                    if (by.kind() == SessionKind.PORTAL) {
                        events.add(
                                event(at, PORTAL, "Authenticate", actor, client)
                                        .answered(Map.of("Authenticate", "Success")));
                    }
                    log.record(events);
                });
    }

    private static Actor actor(Instance at, Optional<Person> person) {
        return Actor.person(
                at.account(),
                person.map(Person::userName).orElse(HIDDEN),
                person.map(known -> known.id().text()));
    }

    private static Map<String, Object> workflow(String credential, String workflow) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("AuthWorkflowID", workflow);
        details.put("CredentialType", credential);
        return details;
    }

    private void verified(
            Instance at,
            Actor actor,
            String credential,
            boolean proven,
            Client client,
            String workflow) {
        Map<String, Object> details = workflow(credential, workflow);
        log.record(
                List.of(
                        event(at, SIGN_IN, "CredentialChallenge", actor, client)
                                .with(details)
                                .answered(Map.of("CredentialChallenge", "Success")),
                        event(at, SIGN_IN, "CredentialVerification", actor, client)
                                .with(details)
                                .answered(
                                        Map.of(
                                                "CredentialVerification",
                                                proven ? "Success" : "Failure"))));
    }

    /** Somebody followed a tile. */
    public void opened(SessionStore.Found signedIn, OpenOutcome outcome, Client client) {
        instance.get()
                .ifPresent(at -> {
                    Person person = signedIn.person();
                    Event event =
                            event(
                                    at,
                                    PORTAL,
                                    "Federate",
                                    Actor.person(
                                            at.account(),
                                            person.userName(),
                                            Optional.of(person.id().text())),
                                    client);
                    log.record(
                            switch (outcome) {
                                case OpenOutcome.Issued issued ->
                                        event.with(
                                                        Map.of(
                                                                "application",
                                                                issued.post().application(),
                                                                "sAMLAssertionID",
                                                                issued.post().assertionId()))
                                                .answered(Map.of("Federate", "Success"));
                                case OpenOutcome.Refused refused ->
                                        event.refused("AccessDenied", refused.sentence())
                                                .answered(Map.of("Federate", "Failure"));
                            });
                });
    }

    private Event event(Instance at, String source, String name, Actor actor, Client client) {
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
