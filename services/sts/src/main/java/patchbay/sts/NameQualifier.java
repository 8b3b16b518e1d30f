package patchbay.sts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import patchbay.iam.SamlProvider;

/**
 * Tells persons of different providers apart: {@code Base64(SHA1(Issuer + AccountId + "/" +
 * ProviderName))}. Source: <i>STS API Reference, AssumeRoleWithSAML, NameQualifier</i>; rule 3.6.
 */
final class NameQualifier {
    private NameQualifier() {}

    static String of(String issuer, SamlProvider provider) {
        return of(issuer, provider.account().digits(), provider.name());
    }

    static String of(String issuer, String account, String providerName) {
        String text = issuer + account + "/" + providerName;
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
