package patchbay.sts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.ConsumerAddress;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.ContextKeys;
import patchbay.iam.EndpointTokens;
import patchbay.iam.FederatedTrust;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.PolicyDocuments;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SamlKeys;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviders;
import patchbay.iam.SessionTokens;
import patchbay.iam.StsRegions;
import patchbay.saml.verify.Claims;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.saml.verify.Verification;
import patchbay.saml.verify.VerifiedAssertion;
import patchbay.wire.Fault;

/**
 * Decides whether a SAML response becomes a session of a role. The API's handler and the browser's
 * sign-in both ask here.
 *
 * <p>Order: response and provider, signature, time and audience, then what the attributes ask for,
 * then the role and its trust policy, the region, length and size (rule 3.13). Once the response is
 * verified every later question is asked even if an earlier one failed, so that an administrator
 * sees all faults at once; the first failure is what the caller is told.
 */
public final class AssumeRoleWithSaml {
    private static final Duration USUAL = Duration.ofHours(1);

    private final ResponseReading reading;
    private final Parts parts;

    /**
     * What the decision stands on.
     *
     * @param limits the managed policies that a session may be limited by
     */
    public record Parts(
            ResponseVerifier verifier,
            SamlProviders providers,
            Roles roles,
            ManagedPolicies limits,
            PolicyDocuments documents,
            StsRegions regions,
            FederatedTrust trust,
            SessionTokens tokens,
            EndpointTokens endpointTokens,
            AddressBook addresses,
            FederationSettings settings,
            Randomness random) {}

    public AssumeRoleWithSaml(Parts parts) {
        this.parts = parts;
        this.reading =
                new ResponseReading(
                        parts.verifier(), parts.providers(), parts.addresses(), parts.settings());
    }

    /** The decision, with every check that was made. Nothing is kept anywhere. */
    public AssumeRoleOutcome decide(SamlRequest request) {
        ReceivedResponse response = ReceivedResponse.read(request.response());
        Claims claims = response.claims();
        Optional<SamlProvider> provider =
                Arn.parse(request.providerArn()).flatMap(parts.providers()::find);
        var questions = new Questions();
        if (provider.isEmpty()) {
            return withoutProvider(request, response, questions);
        }
        Verification verification =
                reading.verify(
                        response,
                        claims,
                        provider.get(),
                        request.postedTo(),
                        request.circumstances());
        questions.atSignIn(providerExists(request.providerArn()));
        questions.atSignIn(verification.checks());
        questions.atSignIn(ownAddress(request, provider.get()));
        return switch (verification) {
            case Verification.Rejected rejected ->
                    refused(request, rejected.decisive(), rejected.claimed(), questions);
            case Verification.Accepted accepted ->
                    decide(request, claims, provider.get(), accepted.assertion(), questions);
        };
    }

    private AssumeRoleOutcome withoutProvider(
            SamlRequest request, ReceivedResponse response, Questions questions) {
        List<Check> bytes =
                reading.unattributed(response, request.circumstances()).checks().stream()
                        .filter(ResponseReading::concernsBytes)
                        .toList();
        questions.atSignIn(bytes);
        Check missing =
                ProviderChecks.missing(
                        request.providerArn(), asked(request), parts.providers(), parts.roles());
        questions.atSignIn(missing);
        return refused(request, questions.decisive().orElse(missing), response.claims(), questions);
    }

    private static List<RolePair> asked(SamlRequest request) {
        return Arn.parse(request.roleArn())
                .flatMap(role ->
                        Arn.parse(request.providerArn())
                                .map(provider -> new RolePair(role, provider)))
                .stream()
                .toList();
    }

    private static Check providerExists(String providerArn) {
        return Check.pass(
                FederationCheck.PROVIDER_EXISTS, "`" + providerArn + "`", "`" + providerArn + "`");
    }

    /** Rules 1.1 and 1.18. */
    private Check ownAddress(SamlRequest request, SamlProvider provider) {
        if (request.postedTo().isEmpty()) {
            return Check.skipped(
                    FederationCheck.OWN_ADDRESS, "an API call is posted to no such address");
        }
        Optional<String> own =
                request.postedTo()
                        .flatMap(parts.addresses()::locate)
                        .flatMap(ConsumerAddress::of)
                        .flatMap(ConsumerAddress::provider);
        boolean required = provider.encryption() == SamlProvider.Encryption.REQUIRED;
        String expected =
                required
                        ? "an address that ends in `/saml/acs/" + provider.id() + "`"
                        : "the general address, or one that ends in `/saml/acs/"
                                + provider.id()
                                + "`";
        boolean good = own.map(provider.id()::equals).orElse(!required);
        String found = "`" + request.postedTo().get() + "`";
        return good
                ? Check.pass(FederationCheck.OWN_ADDRESS, expected, found)
                : Check.fail(
                                FederationCheck.OWN_ADDRESS,
                                expected,
                                found,
                                Remedy.of(
                                        "set the consumer address at the identity provider to"
                                                + " `…/saml/acs/"
                                                + provider.id()
                                                + "`"))
                        .configuredAt("SAML provider `" + provider.name() + "`");
    }

    private AssumeRoleOutcome decide(
            SamlRequest request,
            Claims claims,
            SamlProvider provider,
            VerifiedAssertion assertion,
            Questions questions) {
        var attributes = new SamlAttributes(provider.partition(), assertion.attributes());
        RoleAttribute roleAttribute = RoleAttribute.of(attributes);
        SessionAttributes wanted = SessionAttributes.of(attributes);
        questions.atSignIn(roleAttribute.checks());
        questions.atSignIn(RoleChecks.offered(request, roleAttribute));
        questions.atSignIn(wanted.checks());
        RoleChecks.Found found = RoleChecks.find(request, provider, parts.roles());
        questions.atRole(found.checks());
        AssertionFacts facts = facts(provider, assertion, wanted);
        SessionLimits limits =
                SessionLimits.of(
                        request.policies(),
                        wanted.tags(),
                        provider.account(),
                        parts.documents(),
                        parts.limits());
        if (found.role().isPresent()) {
            askRole(request, provider, found.role().get(), facts, assertion, wanted, questions);
        }
        questions.atRole(limits.checks());
        Optional<Check> decisive = questions.decisive();
        if (decisive.isPresent()) {
            Fault fault =
                    limits.fault()
                            .filter(f -> limits.checks().contains(decisive.get()))
                            .orElseGet(() -> fault(request, decisive.get()));
            return new AssumeRoleOutcome.Refused(
                    decisive.get(), fault, claims, questions.reports());
        }
        return granted(
                request, found.role().orElseThrow(), facts, assertion, wanted, limits, questions);
    }

    private void askRole(
            SamlRequest request,
            SamlProvider provider,
            Role role,
            AssertionFacts facts,
            VerifiedAssertion assertion,
            SessionAttributes wanted,
            Questions questions) {
        questions.atRole(
                new TrustedRole(parts.trust(), role, provider.arn().toString())
                        .checks(
                                request.circumstances(),
                                keys(request, provider, facts, assertion, wanted),
                                !wanted.tags().isEmpty() || !wanted.transitiveTagKeys().isEmpty(),
                                wanted.sourceIdentity().isPresent()));
        questions.atRole(RoleChecks.region(request, role, parts.regions()));
        questions.atRole(
                RoleChecks.duration(request, role, wanted, parts.settings().consoleKeepsToRole()));
    }

    /** The condition keys of rule 4.2. */
    private static Map<String, List<String>> keys(
            SamlRequest request,
            SamlProvider provider,
            AssertionFacts facts,
            VerifiedAssertion assertion,
            SessionAttributes wanted) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        assertion
                .attributes()
                .forEach((name, values) ->
                        SamlKeys.of(name).ifPresent(key -> keys.putIfAbsent(key, values)));
        keys.put("saml:aud", List.of(facts.audience()));
        keys.put("saml:iss", List.of(facts.issuer()));
        keys.put("saml:sub", List.of(facts.subject()));
        keys.put("saml:sub_type", List.of(facts.subjectType()));
        keys.put("saml:namequalifier", List.of(facts.nameQualifier()));
        keys.put("saml:doc", List.of(provider.account() + "/" + provider.name()));
        wanted.name().ifPresent(name -> keys.put("sts:RoleSessionName", List.of(name.text())));
        wanted.sourceIdentity().ifPresent(id -> keys.put("sts:SourceIdentity", List.of(id)));
        request.duration()
                .ifPresent(length ->
                        keys.put(
                                "sts:DurationSeconds", List.of(Long.toString(length.toSeconds()))));
        if (!wanted.transitiveTagKeys().isEmpty()) {
            keys.put("sts:TransitiveTagKeys", wanted.transitiveTagKeys());
        }
        if (!wanted.tags().isEmpty()) {
            keys.put("aws:TagKeys", List.copyOf(wanted.tags().keySet()));
            wanted.tags()
                    .forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        }
        return keys;
    }

    private static AssertionFacts facts(
            SamlProvider provider, VerifiedAssertion assertion, SessionAttributes wanted) {
        return new AssertionFacts(
                assertion.id(),
                assertion.issueInstant(),
                assertion.issuer(),
                assertion.nameId().text(),
                assertion.subjectType(),
                assertion.recipient(),
                NameQualifier.of(assertion.issuer(), provider),
                wanted.sourceIdentity(),
                provider.arn());
    }

    private AssumeRoleOutcome granted(
            SamlRequest request,
            Role role,
            AssertionFacts facts,
            VerifiedAssertion assertion,
            SessionAttributes wanted,
            SessionLimits limits,
            Questions questions) {
        Instant now = request.circumstances().at().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = expiry(request, now, assertion, wanted);
        Map<String, String> context = new LinkedHashMap<>();
        context.put("saml:namequalifier", facts.nameQualifier());
        context.put("saml:sub", facts.subject());
        context.put("saml:sub_type", facts.subjectType());
        context.put("aws:FederatedProvider", facts.provider().toString());
        facts.sourceIdentity().ifPresent(id -> context.put("aws:SourceIdentity", id));
        if (!wanted.transitiveTagKeys().isEmpty()) {
            context.put(ContextKeys.TRANSITIVE_TAGS, String.join(",", wanted.transitiveTagKeys()));
        }
        var session =
                new Caller.RoleSession(
                        role.ids().account(),
                        role.arn(),
                        role.ids().uniqueId(),
                        wanted.name().orElseThrow(),
                        now,
                        expires,
                        limits.entries(),
                        wanted.tags(),
                        context);
        return new AssumeRoleOutcome.Granted(
                session,
                parts.tokens()
                        .issue(
                                new SessionTokens.Wanted(
                                        session,
                                        expires,
                                        request.minimumTokenSize(),
                                        parts.endpointTokens()
                                                .reach(
                                                        role.ids().account(),
                                                        request.globalEndpoint()),
                                        Optional.empty())),
                facts,
                limits.percent(),
                questions.reports());
    }

    /** Rules 1.25 and 3.8: the least of what was asked for, or an hour, and what was sent. */
    private static Instant expiry(
            SamlRequest request,
            Instant now,
            VerifiedAssertion assertion,
            SessionAttributes wanted) {
        Duration length =
                switch (request.purpose()) {
                    case CONSOLE -> wanted.duration().orElse(USUAL);
                    case API -> {
                        Duration asked = request.duration().orElse(USUAL);
                        yield wanted.duration().filter(d -> d.compareTo(asked) < 0).orElse(asked);
                    }
                };
        Instant end = now.plus(length);
        return assertion
                .sessionNotOnOrAfter()
                .map(last -> last.truncatedTo(ChronoUnit.SECONDS))
                .filter(last -> last.isBefore(end))
                .orElse(end);
    }

    private AssumeRoleOutcome refused(
            SamlRequest request, Check decisive, Claims claims, Questions questions) {
        return new AssumeRoleOutcome.Refused(
                decisive, fault(request, decisive), claims, questions.reports());
    }

    private Fault fault(SamlRequest request, Check decisive) {
        String account = Arn.parse(request.roleArn()).map(Arn::account).orElse("");
        return SamlFaults.of(decisive, account, parts.random().uuid());
    }
}
