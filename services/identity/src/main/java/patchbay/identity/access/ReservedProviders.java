package patchbay.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.iam.SamlProviders;
import patchbay.identity.Instance;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.IdentityProviderMetadata;
import patchbay.wire.Reply;

/**
 * Makes the SAML provider that the reserved roles of an account trust.
 *
 * <p>Its key is forgotten once its certificate is made: sessions of such roles are given out by
 * Identity Center itself, and nobody can sign an assertion that these providers would accept (rule
 * 3.11).
 */
final class ReservedProviders {
    private static final int SIZE_BITS = 2048;
    private static final int VALID_YEARS = 100;

    private final SamlProviders providers;
    private final AddressBook book;
    private final InstantSource clock;
    private final Randomness random;

    ReservedProviders(
            SamlProviders providers, AddressBook book, InstantSource clock, Randomness random) {
        this.providers = providers;
        this.book = book;
        this.clock = clock;
        this.random = random;
    }

    /** The provider's ARN, made now where there was none. */
    Reply<Arn> ensure(Partition partition, Instance instance, AccountId account) {
        Arn arn = ReservedRoles.providerArn(partition, instance, account);
        if (providers.find(arn).isPresent()) {
            return Reply.done(arn);
        }
        Reply<Arn> made =
                providers
                        .create(
                                SamlProviders.Draft.of(
                                        partition,
                                        account,
                                        ReservedRoles.provider(instance, account),
                                        metadata(instance, account)))
                        .map(_ -> arn);
        // Another node may have made it in between.
        return made instanceof Reply.Refused<Arn> && providers.find(arn).isPresent()
                ? Reply.done(arn)
                : made;
    }

    /** Takes the provider away with the instance. */
    void remove(Partition partition, Instance instance, AccountId account) {
        Arn arn = ReservedRoles.providerArn(partition, instance, account);
        if (providers.find(arn).isPresent()) {
            Reply<String> _ = providers.delete(account, arn.toString());
        }
    }

    private String metadata(Instance instance, AccountId account) {
        String key =
                Base64.getEncoder()
                        .encodeToString(
                                (account + "_" + instance.identityStoreId())
                                        .getBytes(StandardCharsets.US_ASCII));
        var here = new Place.IdentityProvider(instance.region());
        String address = book.canonical(here, "/saml/assertion/" + key);
        return new String(
                new IdentityProviderMetadata(
                                address,
                                List.of(certificate(instance)),
                                address,
                                book.canonical(here, "/saml/logout/" + key))
                        .document(),
                StandardCharsets.UTF_8);
    }

    private X509Certificate certificate(Instance instance) {
        Instant now = clock.instant();
        return new SelfSigned(random)
                .certify(
                        SigningKey.generateRsa(SIZE_BITS, random),
                        new SelfSigned.Subject(instance.identityStoreId(), "Patchbay"),
                        CertificateAlgorithm.SHA256_RSA,
                        now,
                        now.atZone(ZoneOffset.UTC).plusYears(VALID_YEARS).toInstant());
    }
}
