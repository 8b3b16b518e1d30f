package patchbay.server.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import patchbay.chance.Randomness;

/**
 * The TLS identity of this installation: a local authority and the server certificate it issued.
 */
public final class LocalTls {
    /** Renewed this long before its end, at a start. */
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final Path folder;

    private LocalTls(Path folder) {
        this.folder = folder;
    }

    /**
     * The identity kept in the folder; made, or renewed, where there is none that serves the domain
     * until next month.
     *
     * @param domain {@code patchbay.localhost}
     */
    public static LocalTls open(Path folder, String domain, Instant now, Randomness random) {
        LocalTls tls = new LocalTls(folder);
        if (!tls.serves(domain, now)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("directory `" + folder + "` cannot be made", e);
            }
            new CertificateMaker(folder, domain, now, random).make();
        }
        return tls;
    }

    /** The authority's certificate, for clients that are to trust this server. */
    public Path authorityFile() {
        return folder.resolve(CertificateMaker.AUTHORITY_FILE);
    }

    /** For the TLS listener; asks no client for a certificate. */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = {new LazyKeyManager(folder)};
            context.init(keys, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is missing from this JDK", e);
        }
    }

    /** The domain is kept beside the certificate, so that a start need not read the certificate. */
    private boolean serves(String domain, Instant now) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(CertificateMaker.SERVES_FILE));
            return lines.size() == 2
                    && lines.get(0).equals(domain)
                    && now.plus(RENEW_BEFORE).isBefore(Instant.parse(lines.get(1)));
        } catch (IOException e) {
            return false;
        }
    }

    /** The certificates that the server shows, its own first. */
    static List<X509Certificate> chain(Path folder) {
        return List.of(
                Pem.certificate(folder.resolve(CertificateMaker.SERVER_FILE)),
                Pem.certificate(folder.resolve(CertificateMaker.AUTHORITY_FILE)));
    }
}
