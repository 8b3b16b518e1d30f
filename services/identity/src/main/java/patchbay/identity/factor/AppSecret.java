package patchbay.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import patchbay.aws.Secret;

/** What an authenticator app is told when it is registered. */
public final class AppSecret {
    private final byte[] bytes;

    AppSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** To be typed, in groups of four. */
    public Secret typed() {
        return new Secret(Base32.write(bytes).replaceAll("(.{4})(?=.)", "$1 "));
    }

    /**
     * To be photographed: {@code otpauth://totp/…}.
     *
     * @param issuer whose sign-in it is, as the app shows it
     */
    public Secret address(String issuer, String userName) {
        return new Secret(
                "otpauth://totp/"
                        + escaped(issuer)
                        + ":"
                        + escaped(userName)
                        + "?secret="
                        + Base32.write(bytes)
                        + "&issuer="
                        + escaped(issuer));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "********";
    }
}
