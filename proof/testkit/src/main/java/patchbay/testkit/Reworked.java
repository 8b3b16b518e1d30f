package patchbay.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes an assertion as no issuer of ours would write it, and signs it again with the issuer's
 * key. Works on the text: ours is canonical as it stands.
 */
final class Reworked {
    private static final Pattern ASSERTION =
            Pattern.compile("<saml:Assertion .*</saml:Assertion>", Pattern.DOTALL);
    private static final Pattern SIGNATURE =
            Pattern.compile("<ds:Signature .*?</ds:Signature>", Pattern.DOTALL);
    private static final Pattern SIGNED_INFO =
            Pattern.compile("<ds:SignedInfo>.*</ds:SignedInfo>", Pattern.DOTALL);
    private static final String SCOPE = " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"";

    private Reworked() {}

    /** The Response whose assertion was changed and signed again. */
    static byte[] document(byte[] response, PrivateKey key, UnaryOperator<String> change) {
        String whole = new String(response, StandardCharsets.UTF_8);
        String signed = only(ASSERTION, whole);
        String signature = only(SIGNATURE, signed);
        String plain = change.apply(signed.replace(signature, ""));
        String info = only(SIGNED_INFO, signature);
        String digested =
                info.replaceFirst(
                        "<ds:DigestValue>[^<]*<",
                        Matcher.quoteReplacement("<ds:DigestValue>" + digest(plain) + "<"));
        String resigned =
                signature
                        .replace(info, digested)
                        .replaceFirst(
                                "<ds:SignatureValue>[^<]*<",
                                Matcher.quoteReplacement(
                                        "<ds:SignatureValue>"
                                                + sign(
                                                        digested.replace(
                                                                "<ds:SignedInfo>",
                                                                "<ds:SignedInfo" + SCOPE + ">"),
                                                        key)
                                                + "<"));
        int place = plain.indexOf("</saml:Issuer>") + "</saml:Issuer>".length();
        return whole.replace(signed, plain.substring(0, place) + resigned + plain.substring(place))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group();
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
