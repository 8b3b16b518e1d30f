package patchbay.web.http;

import java.util.ArrayList;
import java.util.List;
import patchbay.aws.places.AddressBook;

/**
 * The headers that keep a browser on our side: nothing inline, nothing foreign, no frames, no
 * guessing of types.
 *
 * <p>Strict-Transport-Security is left to the proxy of a public installation: it holds for a host
 * whatever the port, and would cut off the plain listener beside the TLS one.
 */
final class SecurityHeaders {
    private final String ourPlaces;

    SecurityHeaders(AddressBook book) {
        String domain = book.domain();
        this.ourPlaces =
                " http://*."
                        + domain
                        + ":* https://*."
                        + domain
                        + ":* https://*.aws.amazon.com:* https://*.amazonaws-us-gov.com:*"
                        + " https://*.amazonaws.cn:* https://*.connect.aws:* https://*.awsapps.com:*";
    }

    List<Answer.Header> of(Answer answer) {
        List<Answer.Header> headers = new ArrayList<>();
        headers.add(new Answer.Header("X-Content-Type-Options", "nosniff"));
        headers.add(new Answer.Header("Referrer-Policy", "same-origin"));
        headers.add(new Answer.Header("Content-Security-Policy", policy(answer)));
        if (answer.isPage()) {
            headers.add(new Answer.Header("X-Frame-Options", "DENY"));
            headers.add(
                    new Answer.Header(
                            "Permissions-Policy",
                            "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
        }
        boolean cacheable = answer.body().cacheable();
        headers.add(
                new Answer.Header(
                        "Cache-Control",
                        cacheable ? "public, max-age=31536000, immutable" : "no-store"));
        return headers;
    }

    private String policy(Answer answer) {
        if (!answer.isPage()) {
            return "default-src 'none'; frame-ancestors 'none'; sandbox";
        }
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                + " connect-src 'self'; font-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action "
                + switch (answer.forms()) {
                    case SELF -> "'self'";
                    case OUR_PLACES -> "'self'" + ourPlaces;
                    case ANYWHERE -> "*";
                };
    }
}
