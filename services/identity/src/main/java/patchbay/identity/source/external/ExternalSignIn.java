package patchbay.identity.source.external;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Journal;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.identity.directory.Person;
import patchbay.identity.source.ExternalSettings;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.identity.source.Sources;
import patchbay.saml.metadata.IdentityProvider;
import patchbay.saml.verify.Claims;
import patchbay.saml.verify.Expectations;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.saml.verify.SamlCheck;
import patchbay.saml.verify.SigningKey;
import patchbay.saml.verify.TrustedProvider;
import patchbay.saml.verify.Verification;
import patchbay.saml.verify.VerifiedAssertion;

/**
 * Judges a response of another identity provider: is it its word, for us, now, asked for by
 * somebody, about a person who is here?
 *
 * <p>Source: <i>SAML Profiles 4.1.4.3</i>; rules 7.8, 7.9; failure F26. Nobody is ever made by a
 * response (rule 7.6).
 */
public final class ExternalSignIn {
    private static final int LIMIT = 50_000;
    private static final Duration TICKET = Duration.ofMinutes(1);

    private final Sources sources;
    private final ServiceProvider self;
    private final ExternalStore store;
    private final MetadataRefresh metadata;
    private final ResponseVerifier verifier;
    private final Function<String, Optional<Person>> people;
    private final Journal journal;
    private final InstantSource clock;
    private final Randomness random;

    /** What it works with. */
    public record Parts(
            Sources sources,
            ServiceProvider self,
            ExternalStore store,
            MetadataRefresh metadata,
            ResponseVerifier verifier,
            Function<String, Optional<Person>> people,
            Journal journal,
            InstantSource clock,
            Randomness random) {}

    public ExternalSignIn(Parts parts) {
        this.sources = parts.sources();
        this.self = parts.self();
        this.store = parts.store();
        this.metadata = parts.metadata();
        this.verifier = parts.verifier();
        this.people = parts.people();
        this.journal = parts.journal();
        this.clock = parts.clock();
        this.random = parts.random();
    }

    /**
     * A form that a browser posted.
     *
     * @param consumerId stands in the address that it was posted to
     * @param postedTo that address by the name that the browser knows
     */
    public record Posted(
            String consumerId, String samlResponse, String relayState, String postedTo) {}

    /** Judges it; what was found is in the trace. */
    public ExternalOutcome judge(Posted posted) {
        Instant now = clock.instant();
        TraceCode trace = journal.open(now);
        List<Check> checks = new ArrayList<>();
        Optional<Source> source = source(posted.consumerId());
        checks.add(known(source));
        ReceivedResponse received = ReceivedResponse.read(posted.samlResponse());
        Claims claims = received.claims();
        checks.add(size(posted.samlResponse()));
        checks.add(plain(claims));
        if (failed(checks).isPresent()) {
            return refused(trace, claims, checks, failed(checks).get());
        }
        Optional<ExternalStore.Waiting> waiting =
                received.claimedRequest()
                        .flatMap(store::waiting)
                        .filter(each -> each.source().equals(source.get().id()))
                        .filter(each -> now.isBefore(each.expiresAt()));
        checks.add(askedFor(source.get(), waiting, received.claimedRequest()));
        Verification verdict = verify(source.get(), received, claims, waiting, posted, now);
        checks.addAll(verdict.checks());
        if (verdict instanceof Verification.Rejected rejected) {
            // What was not asked for fails both here and as SAML has it: the first is the reason.
            Check why = failed(checks.subList(0, 4)).orElseGet(() -> summary(rejected.decisive()));
            checks.add(why);
            return refused(trace, claims, checks, why);
        }
        Verification.Accepted accepted = (Verification.Accepted) verdict;
        VerifiedAssertion assertion = accepted.assertion();
        Optional<Person> person = people.apply(assertion.nameId().text());
        checks.addAll(new Subject(source.get(), assertion, person).checks());
        Optional<Check> decisive = failed(checks);
        if (decisive.isEmpty() && waiting.isPresent() && !store.answered(waiting.get().id())) {
            decisive = Optional.of(answeredBefore(waiting.get()));
            checks.add(decisive.get());
        }
        return decisive.isPresent()
                ? refused(trace, claims, checks, decisive.get())
                : proven(trace, person.orElseThrow(), assertion, waiting, posted, checks);
    }

    /** The cloud's word for what SAML found: one of its own causes where it names it. */
    private static Check summary(Check found) {
        if (found.definition() == SamlCheck.ONE_ASSERTION) {
            return again(ExternalCheck.ONE_ASSERTION, found);
        }
        boolean address =
                found.definition() == SamlCheck.RECIPIENT
                        || found.definition() == SamlCheck.DESTINATION;
        return again(address ? ExternalCheck.CONSUMER : ExternalCheck.VERIFIED, found);
    }

    private static Check again(ExternalCheck check, Check found) {
        return Check.fail(
                check,
                found.expected(),
                found.found() + " (" + found.id().text() + ")",
                found.remedy().orElse(Remedy.of("sign in again")));
    }

    private Optional<Source> source(String consumerId) {
        return sources.list().stream()
                .filter(source -> source.kind() == Kind.SAML && source.enabled())
                .filter(source -> source.fields().text("consumerId").equals(consumerId))
                .findFirst();
    }

    private static Check known(Optional<Source> source) {
        String expected = "the address of an enabled source";
        return source.map(each ->
                        Check.pass(ExternalCheck.SOURCE, expected, "source `" + each.name() + "`"))
                .orElseGet(() ->
                        Check.fail(
                                ExternalCheck.SOURCE,
                                expected,
                                "none has this address",
                                Remedy.of(
                                        "set the ACS URL at the identity provider as the source's"
                                                + " metadata has it, and enable the source")));
    }

    private static Check size(String response) {
        String expected = "at most 50,000 characters";
        String found = response.length() + " characters";
        return response.length() <= LIMIT
                ? Check.pass(ExternalCheck.SIZE, expected, found)
                : Check.fail(
                        ExternalCheck.SIZE,
                        expected,
                        found,
                        Remedy.of("have the identity provider send fewer attributes"));
    }

    private static Check plain(Claims claims) {
        return claims.encrypted()
                ? Check.fail(
                        ExternalCheck.PLAIN,
                        "a plain assertion",
                        "an encrypted one",
                        Remedy.of("switch encryption off at the identity provider"))
                : Check.pass(ExternalCheck.PLAIN, "a plain assertion", "it is");
    }

    private static Check askedFor(
            Source source, Optional<ExternalStore.Waiting> waiting, Optional<String> claimed) {
        String expected = "the answer to a request of ours";
        if (waiting.isPresent()) {
            return Check.pass(ExternalCheck.UNSOLICITED, expected, "`" + waiting.get().id() + "`");
        }
        String found =
                claimed.map(id -> "an answer to `" + id + "`, which does not wait")
                        .orElse("a response without a request");
        return claimed.isEmpty() && Departure.settings(source).unsolicited()
                ? Check.pass(ExternalCheck.UNSOLICITED, expected + ", or none", found)
                : Check.fail(
                                ExternalCheck.UNSOLICITED,
                                expected,
                                found,
                                Remedy.of(
                                        claimed.isPresent()
                                                ? "sign in again from the portal"
                                                : "start at the portal, or allow sign-ins that"
                                                        + " begin at the identity provider"))
                        .configuredAt("settings of source `" + source.name() + "`");
    }

    private static Check answeredBefore(ExternalStore.Waiting waiting) {
        return Check.fail(
                ExternalCheck.UNSOLICITED,
                "a request that waits",
                "`" + waiting.id() + "` was answered a moment ago",
                Remedy.of("sign in again from the portal"));
    }

    /** A key that nobody knows may be a new one: newer metadata is fetched, and asked again. */
    private Verification verify(
            Source source,
            ReceivedResponse received,
            Claims claims,
            Optional<ExternalStore.Waiting> waiting,
            Posted posted,
            Instant now) {
        Expectations expectations = expectations(source, claims, waiting, posted, now);
        Verification first = verifier.verify(received, trusted(source), expectations);
        boolean strangeKey =
                first instanceof Verification.Rejected rejected
                        && rejected.decisive().definition() == SamlCheck.SIGNATURE;
        return strangeKey
                ? metadata.now(source)
                        .map(newer -> verifier.verify(received, trusted(newer), expectations))
                        .orElse(first)
                : first;
    }

    private static TrustedProvider trusted(Source source) {
        ExternalSettings settings = Departure.settings(source);
        IdentityProvider provider = settings.provider();
        return TrustedProvider.of(
                "source `" + source.name() + "`",
                Map.of(
                        provider.entityId(),
                        provider.signingCertificates().stream().map(SigningKey::of).toList()));
    }

    /** Our own addresses count by every name that we have. */
    private Expectations expectations(
            Source source,
            Claims claims,
            Optional<ExternalStore.Waiting> waiting,
            Posted posted,
            Instant now) {
        String issuer = self.issuer().orElseThrow();
        String consumer = self.consumer(source.fields().text("consumerId")).orElseThrow();
        Set<String> recipients = new HashSet<>(List.of(consumer, posted.postedTo()));
        claims.recipient().filter(text -> self.same(text, consumer)).ifPresent(recipients::add);
        Set<String> audiences = new HashSet<>(Set.of(issuer));
        claims.audiences().stream().filter(text -> self.same(text, issuer)).forEach(audiences::add);
        Expectations expectations =
                Expectations.of(recipients, audiences, now).withReplayGuard(store::firstUse);
        return waiting.map(each -> expectations.answering(each.id())).orElse(expectations);
    }

    private ExternalOutcome proven(
            TraceCode trace,
            Person person,
            VerifiedAssertion assertion,
            Optional<ExternalStore.Waiting> waiting,
            Posted posted,
            List<Check> checks) {
        Instant now = clock.instant();
        String code = random.token();
        store.add(
                new ExternalStore.Ticket(
                        Tokens.hash(code),
                        person.id(),
                        waiting.map(ExternalStore.Waiting::browser).orElse(""),
                        waiting.map(ExternalStore.Waiting::next).orElse(posted.relayState()),
                        assertion.sessionNotOnOrAfter(),
                        trace.text(),
                        now.plus(TICKET)));
        journal.write(
                trace,
                TraceUpdate.at(now)
                        .person(person.userName())
                        .stations(new StationReport(Station.PERSON, checks))
                        .verdict(new Verdict.Undecided("on the way to the portal")));
        return new ExternalOutcome.Proven(person, new Secret(code), trace);
    }

    private ExternalOutcome refused(
            TraceCode trace, Claims claims, List<Check> checks, Check decisive) {
        TraceUpdate update =
                TraceUpdate.at(clock.instant())
                        .stations(new StationReport(Station.PERSON, checks))
                        .verdict(
                                new Verdict.Refused(
                                        decisive,
                                        ExternalOutcome.Refused.SENTENCE,
                                        decisive.found()));
        journal.write(trace, claims.nameId().map(update::person).orElse(update));
        return new ExternalOutcome.Refused(decisive, trace);
    }

    private static Optional<Check> failed(List<Check> checks) {
        return checks.stream().filter(Check::failed).findFirst();
    }
}
