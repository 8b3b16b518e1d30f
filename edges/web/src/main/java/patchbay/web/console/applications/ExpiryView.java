package patchbay.web.console.applications;

import java.security.cert.X509Certificate;
import java.time.Instant;
import patchbay.explain.Check;
import patchbay.identity.application.Certificates;

/**
 * How long a certificate will do: red, yellow or green, and the same as shape and word.
 *
 * @param css {@code pass}, {@code warn} or {@code fail}
 */
public record ExpiryView(String css, String shape, String word, String found) {
    static ExpiryView of(X509Certificate certificate, Instant now) {
        Check check = Certificates.expiry(certificate, now);
        return switch (check.outcome()) {
            case FAIL -> new ExpiryView("fail", "✗", "expired", check.found());
            case WARN -> new ExpiryView("warn", "!", "expires soon", check.found());
            case PASS, SKIPPED -> new ExpiryView("pass", "✓", "valid", check.found());
        };
    }
}
