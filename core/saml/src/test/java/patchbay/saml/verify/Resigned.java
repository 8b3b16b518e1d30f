package patchbay.saml.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;

/** Changes a SignedInfo and signs it again, as a careless identity provider would. */
final class Resigned {
    static {
        Init.init();
    }

    private Resigned() {}

    static String signedInfo(String signed, String pattern, String with) {
        int from = signed.indexOf("<ds:SignedInfo>");
        int to = signed.indexOf("</ds:SignedInfo>") + "</ds:SignedInfo>".length();
        String info = signed.substring(from, to);
        String changed =
                info.contains(pattern)
                        ? info.replace(pattern, with)
                        : Pattern.compile(pattern)
                                .matcher(info)
                                .replaceAll(Matcher.quoteReplacement(with));
        if (changed.equals(info)) {
            throw new IllegalArgumentException("nothing changed by " + pattern);
        }
        String scoped =
                changed.replaceFirst(
                        "<ds:SignedInfo>",
                        "<ds:SignedInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">");
        try {
            java.io.ByteArrayOutputStream canonical = new java.io.ByteArrayOutputStream();
            Canonicalizer.getInstance(Idp.EXCLUSIVE)
                    .canonicalize(scoped.getBytes(StandardCharsets.UTF_8), canonical, true);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(Idp.RSA.getPrivate());
            signature.update(canonical.toByteArray());
            String value = Base64.getEncoder().encodeToString(signature.sign());
            return signed.replace(info, changed)
                    .replaceFirst(
                            "<ds:SignatureValue>[^<]*<",
                            "<ds:SignatureValue>" + Matcher.quoteReplacement(value) + "<");
        } catch (GeneralSecurityException
                | org.apache.xml.security.exceptions.XMLSecurityException e) {
            throw new IllegalStateException(e);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
