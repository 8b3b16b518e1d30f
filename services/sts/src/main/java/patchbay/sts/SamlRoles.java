package patchbay.sts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.Arn;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.ConsumerAddress;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.iam.Circumstances;
import patchbay.iam.Roles;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviders;
import patchbay.saml.verify.Claims;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.saml.verify.Verification;
import patchbay.saml.verify.VerifiedAssertion;

/**
 * Reads which roles a posted response offers, for the page where one is chosen.
 *
 * <p>What the response claims is used for one thing only: to find the providers whose keys to try.
 * The roles are read from content that one of them verified.
 */
public final class SamlRoles {
    /** Providers tried for one response; a person with more than these has a page of choice. */
    private static final int MOST_TRIED = 10;

    private final SamlProviders providers;
    private final Roles roles;
    private final AddressBook addresses;
    private final ResponseReading reading;
    private final Randomness random;

    public SamlRoles(
            ResponseVerifier verifier,
            SamlProviders providers,
            Roles roles,
            AddressBook addresses,
            FederationSettings settings,
            Randomness random) {
        this.providers = providers;
        this.roles = roles;
        this.addresses = addresses;
        this.reading = new ResponseReading(verifier, providers, addresses, settings.forReading());
        this.random = random;
    }

    /**
     * The roles that the response offers.
     *
     * @param response base64, as it was posted
     * @param postedTo address that it was posted to, where it was posted
     */
    public RolesOutcome read(
            String response, Optional<String> postedTo, Circumstances circumstances) {
        ReceivedResponse received = ReceivedResponse.read(response);
        Claims claims = received.claims();
        Set<String> named = new LinkedHashSet<>();
        postedTo.flatMap(this::ownProvider)
                .ifPresent(provider -> named.add(provider.arn().toString()));
        claimedPairs(claims).forEach(pair -> named.add(pair.providerArn()));
        if (named.isEmpty() && claims.encrypted()) {
            decrypting(claims).forEach(named::add);
        }
        Optional<Verification.Rejected> firstRefusal = Optional.empty();
        for (String arn : named.stream().limit(MOST_TRIED).toList()) {
            Optional<SamlProvider> provider = Arn.parse(arn).flatMap(providers::find);
            if (provider.isEmpty()) {
                continue;
            }
            switch (reading.verify(received, claims, provider.get(), postedTo, circumstances)) {
                case Verification.Accepted accepted -> {
                    return read(received, provider.get(), accepted);
                }
                case Verification.Rejected rejected ->
                        firstRefusal = firstRefusal.or(() -> Optional.of(rejected));
            }
        }
        return firstRefusal
                .map(rejected -> unusable(received, rejected.decisive(), rejected.checks()))
                .orElseGet(() -> withoutProvider(received, named, circumstances));
    }

    private Optional<SamlProvider> ownProvider(String postedTo) {
        return addresses
                .locate(postedTo)
                .flatMap(ConsumerAddress::of)
                .flatMap(ConsumerAddress::provider)
                .flatMap(providers::findById);
    }

    private static List<RolePair> claimedPairs(Claims claims) {
        return claims.attribute(SamlAttributes.ROLE).stream()
                .flatMap(value -> RoleAttribute.pair(value.replaceAll("\\s", "")).stream())
                .toList();
    }

    /** Nothing readable names a provider: the issuer of the response does (rule 1.18). */
    private List<String> decrypting(Claims claims) {
        return claims.issuer().map(providers::decrypting).orElse(List.of()).stream()
                .map(provider -> provider.arn().toString())
                .toList();
    }

    private RolesOutcome read(
            ReceivedResponse received, SamlProvider provider, Verification.Accepted accepted) {
        VerifiedAssertion assertion = accepted.assertion();
        var attributes = new SamlAttributes(provider.partition(), assertion.attributes());
        RoleAttribute roles = RoleAttribute.of(attributes);
        var questions = new Questions();
        questions.atSignIn(accepted.checks());
        questions.atSignIn(roles.checks());
        EntraRoles.ask(assertion.issuer(), !roles.pairs().isEmpty()).ifPresent(questions::atSignIn);
        Optional<Check> decisive = questions.decisive();
        if (decisive.isPresent()) {
            return new RolesOutcome.Unusable(
                    decisive.get(),
                    SamlFaults.of(decisive.get(), provider.account().digits(), random.uuid()),
                    received.claims(),
                    questions.reports());
        }
        SessionAttributes wanted = SessionAttributes.of(attributes);
        return new RolesOutcome.Offered(
                roles.pairs(),
                new AssertionFacts(
                        assertion.id(),
                        assertion.issueInstant(),
                        assertion.issuer(),
                        assertion.nameId().text(),
                        assertion.subjectType(),
                        assertion.recipient(),
                        NameQualifier.of(assertion.issuer(), provider),
                        wanted.sourceIdentity(),
                        provider.arn()),
                String.join("", attributes.of(SamlAttributes.SESSION_NAME)),
                questions.reports());
    }

    /** No provider to try: the bytes, the role attribute or the provider's name is at fault. */
    private RolesOutcome withoutProvider(
            ReceivedResponse received, Set<String> named, Circumstances circumstances) {
        var questions = new Questions();
        questions.atSignIn(
                reading.unattributed(received, circumstances).checks().stream()
                        .filter(ResponseReading::concernsBytes)
                        .toList());
        if (questions.decisive().isEmpty()) {
            RoleAttribute claimed =
                    RoleAttribute.of(
                            new SamlAttributes(
                                    circumstances.region().partition(),
                                    received.claims().attributes()));
            questions.atSignIn(claimed.checks());
            received.claims()
                    .issuer()
                    .flatMap(issuer -> EntraRoles.ask(issuer, !named.isEmpty()))
                    .ifPresent(questions::atSignIn);
        }
        Optional<Check> before = questions.decisive();
        Check missing =
                named.isEmpty()
                        ? before.isPresent()
                                ? ProviderChecks.unasked()
                                : ProviderChecks.unnamed(received.claims().encrypted())
                        : ProviderChecks.missing(
                                named.iterator().next(),
                                claimedPairs(received.claims()),
                                providers,
                                roles);
        questions.atSignIn(missing);
        Check decisive = before.orElse(missing);
        return new RolesOutcome.Unusable(
                decisive,
                SamlFaults.of(decisive, "", random.uuid()),
                received.claims(),
                questions.reports());
    }

    private RolesOutcome unusable(ReceivedResponse received, Check decisive, List<Check> checks) {
        var questions = new Questions();
        questions.atSignIn(checks);
        return new RolesOutcome.Unusable(
                decisive,
                SamlFaults.of(decisive, "", random.uuid()),
                received.claims(),
                questions.reports());
    }
}
