package patchbay.sts;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.Partition;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.ConsumerAddress;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.iam.Circumstances;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviders;
import patchbay.saml.verify.Claims;
import patchbay.saml.verify.Expectations;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.saml.verify.SamlCheck;
import patchbay.saml.verify.TrustedProvider;
import patchbay.saml.verify.Verification;

/**
 * Has a response verified against a provider, for this sign-in endpoint under all of its names.
 *
 * <p>Recipients and audiences are compared byte for byte by the SAML library. Which spellings of
 * our own addresses it compares with is found here: what the response claims is admitted if the
 * address book knows it as ours, so that a local name counts as the cloud's (rules 1.5, 1.9).
 */
final class ResponseReading {
    private static final TrustedProvider NOBODY = TrustedProvider.of("no provider", Map.of());

    private final SamlProviders providers;
    private final AddressBook addresses;
    private final FederationSettings settings;
    private final ResponseVerifier verifier;

    ResponseReading(
            ResponseVerifier verifier,
            SamlProviders providers,
            AddressBook addresses,
            FederationSettings settings) {
        this.verifier = verifier;
        this.providers = providers;
        this.addresses = addresses;
        this.settings = settings;
    }

    /**
     * The verdict under the keys of this provider.
     *
     * @param claims of the response
     */
    Verification verify(
            ReceivedResponse response,
            Claims claims,
            SamlProvider provider,
            Optional<String> postedTo,
            Circumstances circumstances) {
        return verifier.verify(
                response,
                providers.trusted(provider, settings.legacy()),
                expectations(claims, provider.partition(), postedTo, circumstances));
    }

    /** What can be said of a response for which no provider was found: it cannot be accepted. */
    Verification.Rejected unattributed(ReceivedResponse response, Circumstances circumstances) {
        Partition partition = circumstances.region().partition();
        Verification verdict =
                verifier.verify(
                        response,
                        NOBODY,
                        expectations(
                                response.claims(), partition, Optional.empty(), circumstances));
        return switch (verdict) {
            case Verification.Rejected rejected -> rejected;
            case Verification.Accepted impossible ->
                    throw new IllegalStateException("a response was accepted from nobody");
        };
    }

    private Expectations expectations(
            Claims claims,
            Partition partition,
            Optional<String> postedTo,
            Circumstances circumstances) {
        return new Expectations(
                recipients(claims, partition, postedTo, circumstances),
                audiences(claims, partition),
                doubtful(claims),
                Optional.empty(),
                circumstances.at(),
                settings.redeemWithin(),
                settings.expirySkew(),
                settings.futureSkew(),
                settings.replay());
    }

    private Set<String> recipients(
            Claims claims,
            Partition partition,
            Optional<String> postedTo,
            Circumstances circumstances) {
        Set<String> recipients = new HashSet<>();
        claims.recipient().filter(this::isConsumer).ifPresent(recipients::add);
        postedTo.filter(this::isConsumer)
                .ifPresent(address -> {
                    recipients.add(address);
                    recipients.add(addresses.canonical(address));
                });
        recipients.add(addresses.canonical(new Place.GlobalSignIn(partition), "/saml"));
        recipients.add(
                addresses.canonical(new Place.RegionalSignIn(circumstances.region()), "/saml"));
        return recipients;
    }

    private boolean isConsumer(String address) {
        return addresses.locate(address).flatMap(ConsumerAddress::of).isPresent();
    }

    /** The entity ID of sign-in in the partition, and its global address (rule 1.9). */
    private Set<String> audiences(Claims claims, Partition partition) {
        String address = addresses.canonical(new Place.GlobalSignIn(partition), "/saml");
        Set<String> audiences = new HashSet<>();
        audiences.add(
                switch (partition) {
                    case AWS -> "urn:amazon:webservices";
                    case AWS_US_GOV -> "urn:amazon:webservices:govcloud";
                    case AWS_CN -> "urn:amazon:webservices:cn-north-1";
                });
        audiences.add(address);
        claims.audiences().stream()
                .filter(audience -> addresses.canonical(audience).equals(address))
                .forEach(audiences::add);
        return audiences;
    }

    private Set<String> doubtful(Claims claims) {
        Set<String> doubtful = new HashSet<>();
        claims.audiences().stream().filter(this::isConsumer).forEach(doubtful::add);
        return doubtful;
    }

    /** Whether a check is about the bytes alone, before any provider matters. */
    static boolean concernsBytes(Check check) {
        return check.definition() instanceof SamlCheck saml
                && saml.compareTo(SamlCheck.STATUS) <= 0;
    }
}
