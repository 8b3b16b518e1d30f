package patchbay.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A form as a browser posts it: {@code a=b&c=d}, escaped. */
final class Form {
    private final Map<String, String> values;

    Form(Map<String, String> values) {
        this.values = values;
    }

    static Form of(String body) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : body.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(values);
    }

    /** The text unescaped; a percent sign that escapes nothing stays. */
    static String decoded(String text) {
        return URLDecoder.decode(
                text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    /** A policy document as IAM sends it: escaped as in an address, where a plus is a plus. */
    static String document(String text) {
        return decoded(text.replace("+", "%2B"));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }
}
