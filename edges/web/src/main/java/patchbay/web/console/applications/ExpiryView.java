package patchbay.web.console.applications;

import java.security.cert.X509Certificate;
import java.time.Instant;
import patchbay.explain.Check;
import patchbay.identity.application.Certificates;
import patchbay.web.page.Messages;

/**
 * How long a certificate will do: red, yellow or green, and the same as shape and word.
 *
 * @param css {@code pass}, {@code warn} or {@code fail}
 */
public record ExpiryView(String css, String shape, String word, String found) {
    private static final Messages M = Messages.HERE;

    static ExpiryView of(X509Certificate certificate, Instant now) {
        Check check = Certificates.expiry(certificate, now);
        return switch (check.outcome()) {
            case FAIL -> new ExpiryView("fail", "✗", M.text("metadata.expired"), check.found());
            case WARN ->
                    new ExpiryView("warn", "!", M.text("metadata.expires-soon"), check.found());
            case PASS, SKIPPED ->
                    new ExpiryView("pass", "✓", M.text("metadata.valid"), check.found());
        };
    }
}
