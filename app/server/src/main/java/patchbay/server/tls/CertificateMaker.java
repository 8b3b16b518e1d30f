package patchbay.server.tls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.LocalAuthority;
import patchbay.saml.certificate.LocalAuthority.ServerNames;
import patchbay.saml.certificate.LocalAuthority.Validity;
import patchbay.server.OwnerFile;

/**
 * Makes the authority, once, and the server's certificate, whenever it is missing, ends soon, or
 * serves another domain. Clients that trust the authority need not be told of a new one.
 */
final class CertificateMaker {
    static final String AUTHORITY_FILE = "ca.pem";
    static final String AUTHORITY_KEY_FILE = "ca-key.pem";
    static final String SERVER_FILE = "server.pem";
    static final String SERVER_KEY_FILE = "server-key.pem";
    static final String SERVES_FILE = "serves";

    private static final String AUTHORITY = "Patchbay local authority";
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);

    /** Longer is refused by some clients, whoever issued the certificate. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);

    /** A clock that is a little behind must not find the certificate not yet valid. */
    private static final Duration HEAD_START = Duration.ofHours(1);

    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    /** Regions that have Amazon Connect: names below a region need entries of their own. */
    private static final List<String> REGIONS =
            List.of(
                    "us-east-1",
                    "us-west-2",
                    "ca-central-1",
                    "eu-central-1",
                    "eu-west-2",
                    "af-south-1",
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "us-gov-west-1");

    private final Path folder;
    private final String domain;
    private final Instant now;
    private final Randomness random;

    CertificateMaker(Path folder, String domain, Instant now, Randomness random) {
        this.folder = folder;
        this.domain = domain;
        this.now = now;
        this.random = random;
    }

    void make() {
        LocalAuthority authority = new LocalAuthority(AUTHORITY, authorityKeys(), random);
        if (!Files.exists(folder.resolve(AUTHORITY_FILE))) {
            write(AUTHORITY_FILE, authority.root(lasting(AUTHORITY_LIFE)));
        }
        KeyPair keys = freshKeys();
        X509Certificate server = authority.server(keys.getPublic(), names(), lasting(SERVER_LIFE));
        OwnerFile.write(folder.resolve(SERVER_KEY_FILE), Pem.of(keys));
        write(SERVER_FILE, server);
        OwnerFile.write(folder.resolve(SERVES_FILE), domain + "\n" + now.plus(SERVER_LIFE) + "\n");
    }

    /** The key is kept before the certificate: a root whose key is lost could issue nothing. */
    private KeyPair authorityKeys() {
        Path file = folder.resolve(AUTHORITY_KEY_FILE);
        if (Files.exists(file)) {
            return Pem.keyPair(file);
        }
        KeyPair fresh = freshKeys();
        OwnerFile.write(file, Pem.of(fresh));
        return fresh;
    }

    private void write(String name, X509Certificate certificate) {
        OwnerFile.write(folder.resolve(name), Pem.of(certificate));
    }

    private Validity lasting(Duration life) {
        return new Validity(now.minus(HEAD_START), now.plus(life));
    }

    private static KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is missing from this JDK", e);
        }
    }

    /** A star stands for one label only, so each depth of names has its own. */
    private ServerNames names() {
        List<String> names = new ArrayList<>();
        names.add("localhost");
        names.add(domain);
        for (String group : List.of("*.", "*.signin.", "*.console.", "*.my.connect.")) {
            names.add(group + domain);
        }
        for (String region : REGIONS) {
            for (String service : List.of("*.", "portal.sso.", "participant.connect.")) {
                names.add(service + region + "." + domain);
            }
            names.add("*." + region + ".sign-in.connect." + domain);
        }
        return new ServerNames(domain, names, List.of(LOOPBACK_4, LOOPBACK_6));
    }
}
