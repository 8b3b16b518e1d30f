package patchbay.identity.saml;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.Applications;
import patchbay.saml.issue.MessageIssuer;
import patchbay.saml.verify.MessageOutcome;
import patchbay.saml.verify.MessageTrust;
import patchbay.saml.verify.ProtocolMessage.AuthnRequest;

/**
 * Judges requests of service providers to sign somebody in, and keeps them until that is done.
 *
 * <p>Each request is answered once. Until then it may be brought again, as a browser does that is
 * told to reload. Source: <i>SAML Profiles 4.1.4</i>.
 */
public final class SignInRequests {
    private static final String HTTP_POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    private static final String UNSPECIFIED =
            "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";

    /** As long as a person may take to sign in; longer than any request is fresh. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final RequestStore store;
    private final Applications applications;
    private final Addresses addresses;
    private final MessageIssuer issuer;
    private final InstantSource clock;
    private final Randomness randomness;

    public SignInRequests(
            RequestStore store,
            Applications applications,
            Addresses addresses,
            InstantSource clock,
            Randomness randomness) {
        this.store = store;
        this.applications = applications;
        this.addresses = addresses;
        this.issuer = new MessageIssuer(randomness);
        this.clock = clock;
        this.randomness = randomness;
    }

    /** Whose messages the application's sign-in address believes. */
    public MessageTrust trust(Application application) {
        return Senders.trust(application, application.settings().partner().signedRequestsOnly());
    }

    /**
     * Takes a request in.
     *
     * @param read what the browser brought
     * @param here the names of the address that it was brought to
     */
    public RequestOutcome receive(
            Application application, MessageOutcome.Read read, Set<String> here) {
        Instant now = clock.instant();
        List<Check> checks = new ArrayList<>(read.checks());
        if (!(read.message() instanceof AuthnRequest request)) {
            checks.add(
                    Check.fail(
                            RequestCheck.PENDING,
                            "an `AuthnRequest`",
                            "a logout",
                            Remedy.of("send it to the logout address")));
            return refused(checks);
        }
        checks.addAll(Senders.checks(application, request.head(), here, now));
        checks.add(consumer(application, request));
        checks.add(binding(request));
        checks.add(nameId(application, request));
        if (checks.stream().anyMatch(Check::failed)) {
            return refused(checks);
        }
        PendingRequest pending =
                new PendingRequest(
                        randomness.token(),
                        application.id(),
                        request.head().id(),
                        read.relayState(),
                        request.force(),
                        request.passive(),
                        now,
                        now.plus(LIFE));
        RequestStore.Kept kept = store.keep(pending);
        boolean waits = !kept.answered() && kept.request().isAgain(pending);
        checks.add(
                Senders.judge(
                        RequestCheck.ONCE,
                        waits,
                        "a request that was not answered",
                        waits ? "it was not" : "one of this ID was brought before",
                        "begin again at the application"));
        return waits ? new RequestOutcome.Accepted(kept.request(), checks) : refused(checks);
    }

    private static RequestOutcome refused(List<Check> checks) {
        return new RequestOutcome.Refused(
                checks.stream().filter(Check::failed).findFirst().orElseThrow(), checks);
    }

    private static Check consumer(Application application, AuthnRequest request) {
        String ours = application.settings().acsUrl();
        if (request.consumer().isEmpty() && request.consumerIndex().isPresent()) {
            return Check.warn(
                    RequestCheck.CONSUMER,
                    "`" + ours + "`",
                    "consumer number " + Senders.shown(request.consumerIndex().get()),
                    Remedy.of("nothing, if that is the number of this address"));
        }
        return Senders.judge(
                        RequestCheck.CONSUMER,
                        request.consumer().map(ours::equals).orElse(true),
                        "`" + ours + "`",
                        request.consumer().map(Senders::shown).orElse("none is named"),
                        "set the ACS URL of the application, or correct the service provider")
                .configuredAt("properties of application `" + application.displayName() + "`");
    }

    private static Check binding(AuthnRequest request) {
        return Senders.judge(
                RequestCheck.BINDING,
                request.binding().map(HTTP_POST::equals).orElse(true),
                "none, or HTTP-POST",
                request.binding().map(Senders::shown).orElse("none"),
                "set the service provider to take responses by HTTP-POST");
    }

    /** The mapping decides, as in the cloud; a service provider that minds is pointed out. */
    private static Check nameId(Application application, AuthnRequest request) {
        String ours = application.settings().subject().format().uri();
        String asked = request.nameIdFormat().orElse(UNSPECIFIED);
        return asked.equals(UNSPECIFIED) || asked.equals(ours)
                ? Check.pass(
                        RequestCheck.NAME_ID, "`" + ours + "`, or no wish", Senders.shown(asked))
                : Check.warn(
                        RequestCheck.NAME_ID,
                        "`" + ours + "`, or no wish",
                        Senders.shown(asked),
                        Remedy.of("choose this format in the subject mapping if it is refused"));
    }

    /** The request that waits under this handle. */
    public Optional<PendingRequest> pending(String handle) {
        Instant now = clock.instant();
        return store.find(handle)
                .filter(kept -> !kept.answered())
                .map(RequestStore.Kept::request)
                .filter(request -> now.isBefore(request.expiresAt()));
    }

    /** Whether the answer is the first; asked when there is one, and before it is sent. */
    public boolean answer(PendingRequest request) {
        return store.answer(request.handle());
    }

    /**
     * What a service provider is told that forbade us to ask anybody, where nobody is signed in.
     */
    public String nobodySignedIn(Application application, PendingRequest request) {
        return issuer.refusal(
                        new MessageIssuer.Envelope(
                                addresses.issuer(application),
                                application.settings().acsUrl(),
                                clock.instant()),
                        request.requestId(),
                        MessageIssuer.Status.NO_PASSIVE,
                        applications.signingKey(application.id()))
                .posted();
    }

    /** Forgets what has expired; called now and then by the housekeeping. */
    public int forgetExpired() {
        return store.removeExpiredBefore(clock.instant());
    }
}
