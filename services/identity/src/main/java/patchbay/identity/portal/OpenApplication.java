package patchbay.identity.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.Applications;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.application.Partner;
import patchbay.identity.application.Settings;
import patchbay.identity.directory.Person;
import patchbay.saml.issue.AssertionContent;
import patchbay.saml.issue.AssertionContent.Authentication;
import patchbay.saml.issue.IssuedResponse;
import patchbay.saml.issue.ResponseIssuer;
import patchbay.saml.issue.SigningKey;

/**
 * Decides whether somebody may open an application, and issues the assertion that takes them in.
 */
public final class OpenApplication {
    /** What the cloud says where responses would go to a page that takes none (failure F25). */
    public static final String NOT_PROCESSED =
            "An error occurred when we tried to process your request.";

    /** Partners whose clock is a little slow may use the assertion at once. */
    private static final Duration SLOW_CLOCKS = Duration.ofMinutes(5);

    private final Applications applications;
    private final Addresses addresses;
    private final ResponseIssuer issuer;
    private final InstantSource clock;

    public OpenApplication(
            Applications applications,
            Addresses addresses,
            Randomness randomness,
            InstantSource clock) {
        this.applications = applications;
        this.addresses = addresses;
        this.issuer = new ResponseIssuer(randomness);
        this.clock = clock;
    }

    /**
     * What the service provider asked, where the sign-in began there.
     *
     * @param relayState passed back unmodified
     */
    public record Asked(String requestId, String relayState) {}

    /** Opens the application for whose session this is, beginning at the identity provider. */
    public OpenOutcome open(SessionStore.Found signedIn, ApplicationId id) {
        return open(signedIn, id, Optional.empty());
    }

    /**
     * The same for somebody who is not here: what would happen if they opened it now. The response
     * is a real one, so it must go nowhere but through the decisions that follow.
     */
    public OpenOutcome rehearse(Person person, Application application) {
        return open(imagined(person), application.id(), Optional.of(application), Optional.empty());
    }

    private SessionStore.Found imagined(Person person) {
        Instant now = clock.instant();
        Session session = Session.imagined(person.id(), now, now.plus(Sessions.EIGHT_HOURS));
        return new SessionStore.Found(session, person);
    }

    /** The same, as the answer to a service provider's request. */
    public OpenOutcome open(SessionStore.Found signedIn, ApplicationId id, Asked asked) {
        return open(signedIn, id, Optional.of(asked));
    }

    private OpenOutcome open(SessionStore.Found signedIn, ApplicationId id, Optional<Asked> asked) {
        return open(signedIn, id, applications.find(id), asked);
    }

    private OpenOutcome open(
            SessionStore.Found signedIn,
            ApplicationId id,
            Optional<Application> application,
            Optional<Asked> asked) {
        Person person = signedIn.person();
        List<StationReport> stations = new ArrayList<>();
        stations.add(personStation(signedIn));
        StationReport assignment = assignmentStation(person, id, application);
        stations.add(assignment);
        Optional<Check> failed = firstFailure(stations);
        if (failed.isPresent()) {
            return new OpenOutcome.Refused(
                    failed.get(), "You do not have access to this application.", stations);
        }
        return issue(signedIn, application.orElseThrow(), asked, stations);
    }

    /** What the application's assertion would say about the person; nothing is issued. */
    public AssertionPreview preview(Application application, Person person) {
        AssertionValues values = AssertionValues.of(application, person);
        SigningKey key = applications.signingKey(application.id());
        List<Check> checks = new ArrayList<>(values.checks());
        checks.add(certificate(key));
        return new AssertionPreview(
                values,
                values.subject().isEmpty() || checks.stream().anyMatch(Check::failed)
                        ? Optional.empty()
                        : Optional.of(
                                issuer.draft(
                                        content(
                                                imagined(person),
                                                application,
                                                Optional.empty(),
                                                values))),
                checks);
    }

    private OpenOutcome issue(
            SessionStore.Found signedIn,
            Application application,
            Optional<Asked> asked,
            List<StationReport> stations) {
        AssertionValues values = AssertionValues.of(application, signedIn.person());
        List<Check> checks = new ArrayList<>(values.checks());
        SigningKey key = applications.signingKey(application.id());
        checks.add(certificate(key));
        consumer(application).ifPresent(checks::add);
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        if (failed.isPresent()) {
            stations.add(new StationReport(Station.ASSERTION, checks));
            return new OpenOutcome.Refused(
                    failed.get(),
                    failed.get().definition() == AssertionCheck.CONSUMER
                            ? NOT_PROCESSED
                            : "This application cannot be opened for you. Contact your"
                                    + " administrator.",
                    stations);
        }
        AssertionContent content = content(signedIn, application, asked, values);
        Partner partner = application.settings().partner();
        IssuedResponse response =
                issuer.issue(content, key, partner.signing(), partner.encryptTo());
        checks.add(issued(content, application));
        stations.add(new StationReport(Station.ASSERTION, checks));
        return new OpenOutcome.Issued(
                new SamlPost(
                        application.displayName(),
                        application.settings().acsUrl(),
                        new Secret(response.base64()),
                        asked.map(Asked::relayState).orElse(application.settings().relayState()),
                        response.assertionId(),
                        content.subject(),
                        content.authentication().sessionIndex()),
                stations);
    }

    private AssertionContent content(
            SessionStore.Found signedIn,
            Application application,
            Optional<Asked> asked,
            AssertionValues values) {
        Settings settings = application.settings();
        Instant now = clock.instant();
        return new AssertionContent(
                issuer.freshId(),
                now,
                addresses.issuer(application),
                values.subject().orElseThrow(),
                settings.acsUrl(),
                asked.map(Asked::requestId),
                now.minus(SLOW_CLOCKS),
                now.plus(settings.sessionDuration()),
                List.of(settings.audience()),
                new Authentication(
                        signedIn.session().startedAt(),
                        sessionIndex(signedIn.session(), application.id()),
                        Authentication.PASSWORD_PROTECTED_TRANSPORT,
                        Optional.empty()),
                values.attributes());
    }

    /**
     * The same for every assertion of one session and application, so that a logout finds it; not
     * to be traced from one application to another.
     */
    private static String sessionIndex(Session session, ApplicationId application) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (session.tokenHash() + " " + application)
                                            .getBytes(StandardCharsets.UTF_8));
            return "_" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private StationReport personStation(SessionStore.Found signedIn) {
        Instant ends = signedIn.session().endsAt();
        boolean current = clock.instant().isBefore(ends);
        Check session =
                current
                        ? Check.pass(PersonCheck.SESSION, "a session that goes on", "until " + ends)
                        : Check.fail(
                                PersonCheck.SESSION,
                                "a session that goes on",
                                "it ended at " + ends,
                                Remedy.of("sign in to the portal again"));
        return new StationReport(
                Station.PERSON, List.of(session, PasswordSignIn.enabled(signedIn.person())));
    }

    private StationReport assignmentStation(
            Person person, ApplicationId id, Optional<Application> application) {
        List<Check> checks = new ArrayList<>();
        if (application.isEmpty()) {
            checks.add(
                    Check.fail(
                            AssignmentCheck.APPLICATION_KNOWN,
                            "an application",
                            "no application `" + id + "`",
                            Remedy.of("open the application from the portal's start page")));
            return new StationReport(Station.ASSIGNMENT, checks);
        }
        String name = "`" + application.get().displayName() + "`";
        checks.add(Check.pass(AssignmentCheck.APPLICATION_KNOWN, "an application", name));
        checks.add(enabled(application.get()));
        boolean assigned = applications.assigned(person.id(), id);
        checks.add(
                (assigned
                                ? Check.pass(
                                        AssignmentCheck.ASSIGNED,
                                        "`" + person.userName() + "` or a group of theirs",
                                        "assigned")
                                : Check.fail(
                                        AssignmentCheck.ASSIGNED,
                                        "`" + person.userName() + "` or a group of theirs",
                                        "no assignment reaches them",
                                        Remedy.of(
                                                "assign "
                                                        + name
                                                        + " to `"
                                                        + person.userName()
                                                        + "` or to a group they are in")))
                        .configuredAt("assignments of application " + name));
        return new StationReport(Station.ASSIGNMENT, checks);
    }

    private static Check enabled(Application application) {
        String name = "`" + application.displayName() + "`";
        return application.settings().enabled()
                ? Check.pass(
                        AssignmentCheck.APPLICATION_ENABLED,
                        "an enabled application",
                        name + " is enabled")
                : Check.fail(
                        AssignmentCheck.APPLICATION_ENABLED,
                        "an enabled application",
                        name + " is disabled",
                        Remedy.of("enable the application"));
    }

    /** Failure F25: an AWS audience whose responses would go elsewhere than to AWS sign-in. */
    private Optional<Check> consumer(Application application) {
        Settings settings = application.settings();
        if (!settings.audience().startsWith(ConnectPreset.AUDIENCE)) {
            return Optional.empty();
        }
        String expected = "`" + ConnectPreset.ACS_URL + "`, or a regional one";
        String found = "`" + settings.acsUrl() + "`";
        Remedy remedy = Remedy.of("set the application ACS URL to `" + ConnectPreset.ACS_URL + "`");
        Check check =
                switch (addresses.consumer(settings.acsUrl())) {
                    case SIGN_IN -> Check.pass(AssertionCheck.CONSUMER, expected, found);
                    case OTHER_PAGE -> Check.fail(AssertionCheck.CONSUMER, expected, found, remedy);
                    case FOREIGN -> Check.warn(AssertionCheck.CONSUMER, expected, found, remedy);
                };
        return Optional.of(
                check.configuredAt(
                        "properties of application `" + application.displayName() + "`"));
    }

    /** Partners do not care (rule 1.17), yet somebody should look. */
    private Check certificate(SigningKey key) {
        Instant ends = key.certificate().getNotAfter().toInstant();
        String expected = "a certificate that has not expired";
        return clock.instant().isBefore(ends)
                ? Check.pass(AssertionCheck.CERTIFICATE, expected, "valid until " + ends)
                : Check.warn(
                        AssertionCheck.CERTIFICATE,
                        expected,
                        "it expired at " + ends,
                        Remedy.of("make a new certificate and give it to the service provider"));
    }

    private static Check issued(AssertionContent content, Application application) {
        return Check.pass(
                AssertionCheck.ISSUED,
                "an assertion for `" + application.settings().audience() + "`",
                "`" + content.id() + "` by `" + content.issuer() + "`");
    }

    private static Optional<Check> firstFailure(List<StationReport> stations) {
        return stations.stream()
                .flatMap(station -> station.checks().stream())
                .filter(Check::failed)
                .findFirst();
    }
}
