package patchbay.identity.oauth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/**
 * A signed token as its issuer sent it: nothing in it is true before {@link #verified}.
 *
 * <p>Source: RFC 7515, 3.1; RFC 7519. One algorithm is taken, RS256, whatever the header says.
 *
 * @param key the name of the key that it says it was signed with; empty where it names none
 * @param signed what the signature is of
 * @param signature in base64
 */
public record JsonWebToken(
        String key, String algorithm, Json.Obj claims, String signed, String signature) {
    private static final String ALGORITHM = "RS256";

    /** Nothing where the text is no such token. */
    public static Optional<JsonWebToken> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<Json.Obj> header = object(parts[0]);
        Optional<Json.Obj> claims = object(parts[1]);
        if (header.isEmpty() || claims.isEmpty() || bytes(parts[2]).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new JsonWebToken(
                        header.get().text("kid"),
                        header.get().text("alg"),
                        claims.get(),
                        parts[0] + "." + parts[1],
                        parts[2]));
    }

    /** Whether the key made the signature. */
    public boolean verified(PublicKey by) {
        if (!algorithm.equals(ALGORITHM)) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(by);
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException notOfThisKey) {
            return false;
        }
    }

    private static Optional<Json.Obj> object(String part) {
        return bytes(part)
                .flatMap(it -> {
                    try {
                        return Json.parse(new String(it, StandardCharsets.UTF_8))
                                        instanceof Json.Obj object
                                ? Optional.of(object)
                                : Optional.empty();
                    } catch (NotJson notJson) {
                        return Optional.empty();
                    }
                });
    }

    private static Optional<byte[]> bytes(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
