package patchbay.identity.application;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.Arn;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviders;
import patchbay.saml.verify.SigningKey;
import patchbay.saml.verify.TrustedProvider;

/**
 * Says who would refuse an application's assertions if a certificate began to sign (rule 7.17).
 *
 * <p>Known are the SAML providers of this installation that the application's {@code Role} rows
 * name. What a foreign service provider trusts cannot be seen from here, and that is said, too.
 */
public final class RotationRehearsal {
    private final SamlProviders providers;
    private final Addresses addresses;

    public RotationRehearsal(SamlProviders providers, Addresses addresses) {
        this.providers = providers;
        this.addresses = addresses;
    }

    /** One answer for each that takes the assertions; never empty. */
    public List<Check> ask(Application application, X509Certificate certificate) {
        List<Check> checks = new ArrayList<>();
        for (Arn provider : named(application)) {
            checks.add(ask(application, certificate, provider));
        }
        if (checks.isEmpty()) {
            checks.add(
                    Check.skipped(
                            ApplicationCheck.CERTIFICATE_TRUSTED,
                            "what `"
                                    + application.settings().audience()
                                    + "` trusts cannot be seen from here: give it the new"
                                    + " certificate, and ask its owner"));
        }
        return checks;
    }

    /** The providers that the role pairs spell out, each once. */
    private static Set<Arn> named(Application application) {
        Set<Arn> named = new LinkedHashSet<>();
        for (AttributeMapping row : application.settings().attributes()) {
            if (row.attribute().equals(ConnectPreset.ROLE)) {
                for (String part : row.value().text().split(",", -1)) {
                    Arn.parse(part.strip())
                            .filter(arn -> arn.toString().contains(":saml-provider/"))
                            .ifPresent(named::add);
                }
            }
        }
        return named;
    }

    private Check ask(Application application, X509Certificate certificate, Arn arn) {
        String issuer = addresses.issuer(application);
        String wanted = SigningKey.of(certificate).fingerprint();
        String expected = "`" + arn + "` knows certificate " + brief(wanted);
        Optional<SamlProvider> provider = providers.find(arn);
        if (provider.isEmpty()) {
            return fail(expected, "no such SAML provider is in this installation");
        }
        List<SigningKey> keys =
                providers
                        .trusted(provider.get(), TrustedProvider.Legacy.NONE)
                        .issuers()
                        .getOrDefault(issuer, List.of());
        if (keys.stream().anyMatch(key -> key.fingerprint().equals(wanted))) {
            return Check.pass(ApplicationCheck.CERTIFICATE_TRUSTED, expected, "it does");
        }
        return fail(
                expected,
                keys.isEmpty()
                        ? "its metadata does not name the issuer `" + issuer + "`"
                        : "it knows "
                                + String.join(
                                        " and ",
                                        keys.stream()
                                                .map(key -> brief(key.fingerprint()))
                                                .toList()));
    }

    private static Check fail(String expected, String found) {
        return Check.fail(
                ApplicationCheck.CERTIFICATE_TRUSTED,
                expected,
                found,
                Remedy.of(
                        "upload the application's metadata, which holds both certificates, to the"
                                + " SAML provider first"));
    }

    private static String brief(String fingerprint) {
        return "`" + fingerprint.substring(0, 16) + "…`";
    }
}
