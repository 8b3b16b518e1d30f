package patchbay.identity;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.Sealer;
import patchbay.aws.Secret;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationOutcome;
import patchbay.identity.application.Applications;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.application.Settings;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.Profile;
import patchbay.identity.portal.ForeignPasswords;
import patchbay.identity.portal.OpenApplication;
import patchbay.identity.portal.OwnApplications;
import patchbay.identity.portal.PasswordSignIn;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.SessionStore;
import patchbay.identity.portal.Sessions;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.SigningKey;

/** The identity half put together in memory, with a clock that only the test moves. */
public final class House {
    public static final Randomness RANDOM = new SecureRandom()::nextBytes;
    public static final Secret PASSWORD = new Secret("Correct-Horse-7");
    public static final PortalEvents.Client CLIENT =
            new PortalEvents.Client("192.0.2.1", "Test/1.0");
    public static final String ROLE_PAIR =
            "arn:aws:iam::111122223333:role/Connect-SSO,"
                    + "arn:aws:iam::111122223333:saml-provider/Connect-SSO";
    public static final String RELAY_STATE =
            "https://us-east-1.console.aws.amazon.com/connect/federate/"
                    + "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    public static final Instance INSTANCE =
            new Instance(
                    new AccountId("111122223333"),
                    new Region("us-east-1"),
                    "ssoins-0123456789abcdef",
                    "d-0123456789");

    /** Making one takes a while, so that all tests share it. */
    private static final KeyPair KEYS = SigningKey.generateRsa(2048, RANDOM);

    /** Hashing is slow on purpose; not here. */
    private static final PasswordHasher.Cost CHEAP = new PasswordHasher.Cost(64, 1);

    public final Sealer sealer = new XorSealer();

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    public final MemoryDirectory directoryStore = new MemoryDirectory();
    public final MemoryApplications applicationStore = new MemoryApplications(directoryStore);
    public final MemorySessions sessionStore = new MemorySessions(directoryStore);
    public final PasswordHasher hasher = new PasswordHasher(RANDOM, 2, CHEAP);
    public final Directory directory = new Directory(directoryStore, hasher, this::now, RANDOM);
    public final PasswordSignIn passwords =
            new PasswordSignIn(directoryStore, hasher, this::now, ForeignPasswords.NONE);
    public final Sessions sessions =
            new Sessions(sessionStore, this::now, RANDOM, () -> Sessions.EIGHT_HOURS);
    public final Applications applications =
            new Applications(applicationStore, sealer, this::now, RANDOM);
    public final Addresses addresses = new Addresses(new AddressBook("patchbay.localhost"));
    public final OpenApplication open =
            new OpenApplication(applications, addresses, RANDOM, this::now);

    public final OwnApplications own = new OwnApplications(applications, _ -> List.of(), directory);

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Person person(String userName) {
        return directory.personNamed(
                userName,
                Profile.of("Given", "Family", userName + "@example.com"),
                false,
                hasher.hash(PASSWORD));
    }

    public Application connect() {
        return application(
                ConnectPreset.complete(ConnectPreset.DISPLAY_NAME, ROLE_PAIR, RELAY_STATE));
    }

    public Application application(Settings settings) {
        return switch (applications.add(INSTANCE, settings, KEYS)) {
            case ApplicationOutcome.Done done -> done.application();
            case ApplicationOutcome.Refused refused ->
                    throw new AssertionError(refused.decisive().toString());
        };
    }

    /** Some certificate of an RSA key, as a service provider has one. */
    public X509Certificate certificate() {
        return new SelfSigned(RANDOM)
                .certify(
                        KEYS,
                        new SelfSigned.Subject("sp.example", ""),
                        CertificateAlgorithm.SHA256_RSA,
                        now,
                        now.plus(Duration.ofDays(365)));
    }

    public SessionStore.Found signedIn(Person person) {
        Sessions.Started started = sessions.start(person, SessionKind.PORTAL, House.CLIENT);
        return sessions.find(started.token().reveal(), SessionKind.PORTAL).orElseThrow();
    }

    /** Hides nothing from anybody, but what was not sealed for the purpose does not open. */
    private static final class XorSealer implements Sealer {
        @Override
        public byte[] seal(String purpose, byte[] plain) {
            byte[] sealed = plain.clone();
            for (int i = 0; i < sealed.length; i++) {
                sealed[i] ^= (byte) purpose.hashCode();
            }
            return sealed;
        }

        @Override
        public Optional<byte[]> open(String purpose, byte[] sealed) {
            return Optional.of(seal(purpose, sealed));
        }
    }
}
