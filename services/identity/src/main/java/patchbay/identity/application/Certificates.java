package patchbay.identity.application;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * The certificates of applications, and how one takes over from another (rule 7.17).
 *
 * <p>A new certificate is published in the metadata at once and signs nothing; when whoever takes
 * the assertions knows it, it is activated; then the old one can be removed.
 */
public final class Certificates {
    /** Rule 7.17: the time before an expiry in which somebody should look. */
    public static final Duration SOON = Duration.ofDays(90);

    private static final int AT_MOST = 2;

    private final ApplicationStore store;
    private final ApplicationKeys keys;

    Certificates(ApplicationStore store, ApplicationKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The application's keys, the active one first. */
    public List<ApplicationKey> list(ApplicationId application) {
        return store.keys(application);
    }

    /** Makes a certificate that is published and signs nothing yet. */
    public CertificateOutcome make(Application application, CertificateWish wish) {
        List<Check> checks = new ArrayList<>();
        int count = store.keys(application.id()).size();
        checks.add(count(count));
        checks.add(wish.check());
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        if (failed.isPresent()) {
            return new CertificateOutcome.Refused(failed.get(), checks);
        }
        ApplicationKey key =
                keys.keep(
                        keys.generate(wish.keySizeBits()), application.displayName(), wish, false);
        if (!store.addKey(application.id(), key, AT_MOST)) {
            Check late = count(AT_MOST);
            checks.set(0, late);
            return new CertificateOutcome.Refused(late, checks);
        }
        return new CertificateOutcome.Done(key, checks);
    }

    private static Check count(int count) {
        return SettingsForm.judge(
                ApplicationCheck.CERTIFICATE_COUNT,
                count < AT_MOST,
                "at most two certificates, the new one included",
                count + " certificates before it",
                "remove the inactive certificate first");
    }

    /** Lets the certificate sign from now on. */
    public CertificateOutcome activate(ApplicationId application, String keyId) {
        Optional<ApplicationKey> key = find(application, keyId);
        List<Check> checks = new ArrayList<>(List.of(known(key, keyId)));
        if (key.isEmpty() || !store.activateKey(application, keyId)) {
            Check decisive = known(Optional.empty(), keyId);
            return new CertificateOutcome.Refused(decisive, List.of(decisive));
        }
        return new CertificateOutcome.Done(find(application, keyId).orElse(key.get()), checks);
    }

    /** Removes a certificate that does not sign. */
    public CertificateOutcome remove(ApplicationId application, String keyId) {
        Optional<ApplicationKey> key = find(application, keyId);
        List<Check> checks = new ArrayList<>(List.of(known(key, keyId)));
        if (key.isEmpty()) {
            return new CertificateOutcome.Refused(checks.getFirst(), checks);
        }
        boolean removed = !key.get().active() && store.removeKey(application, keyId);
        Check inactive =
                SettingsForm.judge(
                        ApplicationCheck.CERTIFICATE_INACTIVE,
                        removed,
                        "a certificate that does not sign",
                        removed ? "it does not sign" : "it is the active one",
                        "activate the other certificate first");
        checks.add(inactive);
        return removed
                ? new CertificateOutcome.Done(key.get(), checks)
                : new CertificateOutcome.Refused(inactive, checks);
    }

    private static Check known(Optional<ApplicationKey> key, String keyId) {
        return SettingsForm.judge(
                ApplicationCheck.CERTIFICATE_KNOWN,
                key.isPresent(),
                "a certificate of this application",
                "`" + keyId + "`",
                "choose one from the list");
    }

    public Optional<ApplicationKey> find(ApplicationId application, String keyId) {
        return store.keys(application).stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    /** How long it will still do: fails once it has expired, warns in the last 90 days. */
    public static Check expiry(X509Certificate certificate, Instant now) {
        Instant ends = certificate.getNotAfter().toInstant();
        String expected = "more than 90 days left";
        Duration left = Duration.between(now, ends);
        if (left.isNegative() || left.isZero()) {
            return Check.fail(
                    ApplicationCheck.CERTIFICATE_EXPIRY,
                    expected,
                    "it expired at " + ends,
                    Remedy.of("make a new certificate, give it to the partner, activate it"));
        }
        String found = left.toDays() + " days left, until " + ends;
        return left.compareTo(SOON) > 0
                ? Check.pass(ApplicationCheck.CERTIFICATE_EXPIRY, expected, found)
                : Check.warn(
                        ApplicationCheck.CERTIFICATE_EXPIRY,
                        expected,
                        found,
                        Remedy.of("make a new certificate, give it to the partner, activate it"));
    }

    /** The certificate that a key was kept with. */
    public static X509Certificate certificate(ApplicationKey key) {
        return ApplicationKeys.certificate(key);
    }
}
