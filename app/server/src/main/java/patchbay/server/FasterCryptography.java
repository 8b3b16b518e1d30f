package patchbay.server;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import patchbay.saml.verify.Cryptography;

/**
 * A cryptographic provider that is faster than the Java platform's own, where an administrator has
 * put one on the class path; it is never required. Today that is the Amazon Corretto Crypto
 * Provider.
 */
final class FasterCryptography {
    private static final System.Logger LOG = System.getLogger("patchbay.server");
    private static final String CLASS =
            "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private FasterCryptography() {}

    /** Signatures by the faster provider where there is one, else by the platform. */
    static Cryptography orPlatform() {
        return found().map(FasterCryptography::installed).orElseGet(Cryptography::ofPlatform);
    }

    /** Whatever signs and encrypts asks the platform, which asks the first provider first. */
    private static Cryptography installed(Provider provider) {
        Security.insertProviderAt(provider, 1);
        LOG.log(
                System.Logger.Level.INFO,
                "event=cryptography provider="
                        + provider.getName()
                        + " version="
                        + provider.getVersionStr());
        return Cryptography.preferring(provider);
    }

    private static Optional<Provider> found() {
        try {
            Class<?> type = Class.forName(CLASS);
            // Its native part may be made for another machine; it throws when it is asked to prove
            // itself.
            type.getMethod("assertHealthy").invoke(type.getField("INSTANCE").get(null));
            return Optional.of((Provider) type.getField("INSTANCE").get(null));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=cryptography-unusable provider=" + CLASS,
                    e);
            return Optional.empty();
        }
    }
}
