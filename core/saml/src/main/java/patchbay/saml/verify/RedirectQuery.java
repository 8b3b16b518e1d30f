package patchbay.saml.verify;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The query of a message by HTTP-Redirect, its values as they stood on the request line: a
 * signature covers those very octets. Source: <i>SAML Bindings 3.4.4</i>.
 */
final class RedirectQuery {
    static final String DEFLATE = "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE";
    private static final int LONGEST = 64 * 1024;

    private final Map<String, String> raw;

    private RedirectQuery(Map<String, String> raw) {
        this.raw = raw;
    }

    /** The query, or nothing where a parameter of SAML stands in it twice. */
    static Optional<RedirectQuery> of(String query) {
        Map<String, String> raw = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (raw.put(name, equals < 0 ? "" : pair.substring(equals + 1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new RedirectQuery(raw));
    }

    boolean has(String name) {
        return raw.containsKey(name);
    }

    /** The value, decoded; empty where it is absent or its escapes are broken. */
    String text(String name) {
        try {
            return URLDecoder.decode(raw.getOrDefault(name, ""), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** The octets that a signature is of. */
    byte[] signed(String message) {
        StringBuilder octets = new StringBuilder();
        octets.append(message).append('=').append(raw.getOrDefault(message, ""));
        if (has("RelayState")) {
            octets.append("&RelayState=").append(raw.getOrDefault("RelayState", ""));
        }
        octets.append("&SigAlg=").append(raw.getOrDefault("SigAlg", ""));
        return octets.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What was deflated into the octets: nothing where it is broken or larger than it may be. */
    static Optional<byte[]> inflated(byte[] deflated) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] part = new byte[8 * 1024];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                all.write(part, 0, length);
                if (all.size() > LONGEST) {
                    return Optional.empty();
                }
            }
            return inflater.getRemaining() == 0 ? Optional.of(all.toByteArray()) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
