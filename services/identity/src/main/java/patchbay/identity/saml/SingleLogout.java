package patchbay.identity.saml;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.Applications;
import patchbay.identity.application.Partner;
import patchbay.identity.portal.SessionStore;
import patchbay.saml.issue.MessageIssuer;
import patchbay.saml.issue.MessageIssuer.Status;
import patchbay.saml.verify.MessageOutcome;
import patchbay.saml.verify.MessageTrust;
import patchbay.saml.verify.ProtocolMessage.LogoutRequest;
import patchbay.saml.verify.ProtocolMessage.LogoutResponse;

/**
 * Ends a person's session at the portal, and tells every service provider that they were sent to in
 * it and that takes a logout. The cloud has none (rule 7.21).
 *
 * <p>The portal's session ends first: whatever a participant does, nobody gets in again with it.
 * Then the browser goes from participant to participant. Source: <i>SAML Profiles 4.4</i>.
 */
public final class SingleLogout {
    private static final Duration LIFE = Duration.ofMinutes(15);

    /** Longer than any session of the portal (rule 7.27). */
    private static final Duration LONGEST_SESSION = Duration.ofDays(91);

    private final LogoutStore store;
    private final SessionStore sessions;
    private final Applications applications;
    private final Addresses addresses;
    private final MessageIssuer issuer;
    private final InstantSource clock;
    private final Randomness randomness;

    public SingleLogout(
            LogoutStore store,
            SessionStore sessions,
            Applications applications,
            Addresses addresses,
            InstantSource clock,
            Randomness randomness) {
        this.store = store;
        this.sessions = sessions;
        this.applications = applications;
        this.addresses = addresses;
        this.issuer = new MessageIssuer(randomness);
        this.clock = clock;
        this.randomness = randomness;
    }

    /** Notes that somebody was sent to a service provider that takes a logout. */
    public void joined(Participant participant) {
        boolean speaks =
                applications
                        .find(participant.application())
                        .flatMap(application -> application.settings().partner().logout())
                        .isPresent();
        if (speaks) {
            store.join(participant);
        }
    }

    /** Ends a session of the portal; the round of those to be told, where there are any. */
    public Optional<LogoutRound> signOut(String sessionHash) {
        List<Participant> told = store.participants(sessionHash);
        sessions.end(sessionHash);
        store.leave(sessionHash);
        return told.isEmpty() ? Optional.empty() : Optional.of(begin(told, Optional.empty()));
    }

    private LogoutRound begin(List<Participant> told, Optional<LogoutRound.Asker> asker) {
        List<LogoutRound.Step> steps = new ArrayList<>();
        for (Participant participant : told) {
            steps.add(
                    new LogoutRound.Step(
                            steps.size(),
                            participant.application(),
                            participant.nameId(),
                            participant.sessionIndex(),
                            LogoutRound.State.WAITING,
                            ""));
        }
        LogoutRound round =
                new LogoutRound(randomness.token(), asker, steps, clock.instant().plus(LIFE));
        store.begin(round);
        return round;
    }

    /** Whose messages the application's logout address believes: only signed ones. */
    public MessageTrust trust(Application application) {
        return Senders.trust(application, true);
    }

    /** What came of a service provider's message. */
    public sealed interface Heard {
        /** Every check made, in order; never empty. */
        List<Check> checks();

        /** Go on with this round. */
        record GoOn(String round, List<Check> checks) implements Heard {}

        record Refused(Check decisive, List<Check> checks) implements Heard {
            public static final String SENTENCE =
                    "The application sent a logout that cannot be accepted. You may still be"
                            + " signed in.";
        }
    }

    /** Takes a request or an answer in. */
    public Heard hear(Application application, MessageOutcome.Read read, Set<String> here) {
        List<Check> checks = new ArrayList<>(read.checks());
        checks.addAll(Senders.checks(application, read.message().head(), here, clock.instant()));
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        if (failed.isPresent()) {
            return new Heard.Refused(failed.get(), checks);
        }
        return switch (read.message()) {
            case LogoutRequest request -> asked(application, request, read.relayState(), checks);
            case LogoutResponse response -> answered(application, response, checks);
            default -> refused(checks, "a logout", "a sign-in request");
        };
    }

    private Heard asked(
            Application application, LogoutRequest request, String relayState, List<Check> checks) {
        List<Participant> meant =
                store.named(application.id(), request.nameId().text()).stream()
                        .filter(participant ->
                                request.sessionIndexes().isEmpty()
                                        || request.sessionIndexes()
                                                .contains(participant.sessionIndex()))
                        .toList();
        checks.add(
                meant.isEmpty()
                        ? Check.warn(
                                RequestCheck.SESSION,
                                "a session in which the application knows them so",
                                "none: they are signed out already",
                                Remedy.of("nothing"))
                        : Check.pass(
                                RequestCheck.SESSION,
                                "a session in which the application knows them so",
                                meant.size() + " sessions"));
        Map<String, Participant> others = new LinkedHashMap<>();
        for (Participant participant : meant) {
            for (Participant other : store.participants(participant.sessionHash())) {
                if (!other.application().equals(application.id())) {
                    others.put(other.sessionHash() + other.application(), other);
                }
            }
            sessions.end(participant.sessionHash());
            store.leave(participant.sessionHash());
        }
        LogoutRound round =
                begin(
                        List.copyOf(others.values()),
                        Optional.of(
                                new LogoutRound.Asker(
                                        application.id(), request.head().id(), relayState)));
        return new Heard.GoOn(round.id(), checks);
    }

    private Heard answered(Application application, LogoutResponse response, List<Check> checks) {
        Optional<String> round =
                response.inResponseTo()
                        .flatMap(id -> store.answered(application.id(), id, response.success()));
        if (round.isEmpty()) {
            return refused(
                    checks,
                    "an answer to a logout of ours",
                    response.inResponseTo().map(Senders::shown).orElse("an answer to nothing"));
        }
        checks.add(
                Check.pass(
                        RequestCheck.PENDING,
                        "an answer to a logout of ours",
                        response.success() ? "it was done" : "it was not done"));
        return new Heard.GoOn(round.get(), checks);
    }

    private static Heard refused(List<Check> checks, String expected, String found) {
        Check decisive =
                Check.fail(
                        RequestCheck.PENDING,
                        expected,
                        found,
                        Remedy.of("sign out again at the portal"));
        checks.add(decisive);
        return new Heard.Refused(decisive, checks);
    }

    /** Where the browser goes next. */
    public sealed interface Next {
        /** To a service provider, by a form. */
        record Post(
                String application,
                String action,
                String parameter,
                String message,
                String relayState)
                implements Next {}

        /** To a service provider, by an address. */
        record Redirect(String address) implements Next {}

        /**
         * Nowhere: all were told.
         *
         * @param failed the names of those that did not say that they are done
         */
        record Done(List<String> failed) implements Next {}
    }

    /** The next step of a round; nothing where there is none such. */
    public Optional<Next> next(String id) {
        Instant now = clock.instant();
        return store.round(id).filter(round -> now.isBefore(round.expiresAt())).map(this::next);
    }

    private Next next(LogoutRound round) {
        for (Optional<LogoutRound.Step> step = round.next();
                step.isPresent();
                step = store.round(round.id()).flatMap(LogoutRound::next)) {
            Optional<Next> told = tell(round, step.get());
            if (told.isPresent()) {
                return told.get();
            }
        }
        LogoutRound ended = store.round(round.id()).orElse(round);
        Optional<Next> answer = ended.asker().flatMap(asker -> answer(ended, asker));
        return answer.orElseGet(() ->
                new Next.Done(
                        ended.steps().stream()
                                .filter(step -> step.state() != LogoutRound.State.DONE)
                                .map(step -> name(step))
                                .toList()));
    }

    private String name(LogoutRound.Step step) {
        return applications
                .find(step.application())
                .map(Application::displayName)
                .orElse(step.application().text());
    }

    /** Nothing where the application is gone, or takes no logout any more. */
    private Optional<Next> tell(LogoutRound round, LogoutRound.Step step) {
        Optional<Application> application = applications.find(step.application());
        Optional<Partner.Logout> logout =
                application.flatMap(found -> found.settings().partner().logout());
        if (logout.isEmpty()) {
            store.sent(round.id(), step.position(), "");
            return Optional.empty();
        }
        MessageIssuer.Message message =
                issuer.logoutRequest(
                        envelope(application.get(), logout.get()),
                        step.nameId(),
                        step.sessionIndex(),
                        applications.signingKey(step.application()));
        return store.sent(round.id(), step.position(), message.id())
                ? Optional.of(carried(application.get(), logout.get(), "SAMLRequest", message, ""))
                : Optional.empty();
    }

    private Optional<Next> answer(LogoutRound round, LogoutRound.Asker asker) {
        Optional<Application> application = applications.find(asker.application());
        return application
                .flatMap(found -> found.settings().partner().logout())
                .map(logout ->
                        carried(
                                application.get(),
                                logout,
                                "SAMLResponse",
                                issuer.logoutResponse(
                                        envelope(application.get(), logout),
                                        asker.requestId(),
                                        round.complete() ? Status.SUCCESS : Status.PARTIAL_LOGOUT,
                                        applications.signingKey(asker.application())),
                                asker.relayState()));
    }

    private MessageIssuer.Envelope envelope(Application application, Partner.Logout logout) {
        return new MessageIssuer.Envelope(
                addresses.issuer(application), logout.url(), clock.instant());
    }

    private static Next carried(
            Application application,
            Partner.Logout logout,
            String parameter,
            MessageIssuer.Message message,
            String relayState) {
        return switch (logout.binding()) {
            case POST ->
                    new Next.Post(
                            application.displayName(),
                            logout.url(),
                            parameter,
                            message.posted(),
                            relayState);
            case REDIRECT ->
                    new Next.Redirect(message.redirected(logout.url(), parameter, relayState));
        };
    }

    /** Forgets what has expired; called now and then by the housekeeping. */
    public int forgetExpired() {
        Instant now = clock.instant();
        return store.removeExpired(now, now.minus(LONGEST_SESSION));
    }
}
