package patchbay.iam.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Policy documents in answers are percent-encoded. Source: <i>IAM API Reference, GetRole</i>. */
final class Encoded {
    private Encoded() {}

    /** The document as RFC 3986 encodes it. */
    static String document(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
