package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.Secret;
import patchbay.connect.ConnectUser;
import patchbay.connect.GuessLimit;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.Instances;
import patchbay.connect.KeptPassword;
import patchbay.connect.PasswordAnswer;
import patchbay.connect.PasswordHashing;
import patchbay.connect.PasswordSignIn;
import patchbay.connect.Users;
import patchbay.identity.directory.PasswordHash;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.portal.GuessBrake;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** What each kind of instance asks of its users, and their passwords (rules 8.6 to 8.10). */
final class ManagedUsersTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HERE = "192.0.2.7";
    private static final String PASSWORD = "Correct-horse-7";

    private final Random dice = new Random(7);

    @SuppressWarnings("NullAway.Init") // set before each test
    private ConnectSqlStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Users users;

    @SuppressWarnings("NullAway.Init") // set before each test
    private PasswordSignIn passwords;

    @BeforeEach
    void makeServices() {
        PasswordHashing hashing = new Cheap(new PasswordHasher(dice::nextBytes, 1, FAST));
        store = new ConnectSqlStore(database);
        users = new Users(store, () -> NOON, dice::nextBytes, hashing);
        passwords =
                new PasswordSignIn(
                        store,
                        new ConnectPasswordSqlStore(database),
                        hashing,
                        new Brake(new GuessBrake(() -> NOON)),
                        new OneDirectory(),
                        () -> NOON);
    }

    static final PasswordHasher.Cost FAST = new PasswordHasher.Cost(64, 1);

    /** The real hash, at the least cost. */
    record Cheap(PasswordHasher hasher) implements PasswordHashing {
        @Override
        public KeptPassword keep(Secret password) {
            return new KeptPassword(hasher.hash(password).encoded());
        }

        @Override
        public Match compare(Secret password, Optional<KeptPassword> kept) {
            return Match.valueOf(
                    hasher.matches(password, kept.map(it -> new PasswordHash(it.encoded())))
                            .name());
        }
    }

    private record Brake(GuessBrake brake) implements GuessLimit {
        @Override
        public Optional<Duration> wait(String name, String source) {
            return brake.wait(name, source);
        }

        @Override
        public void failed(String name, String source) {
            brake.failed(name, source);
        }

        @Override
        public void succeeded(String name, String source) {
            brake.succeeded(name, source);
        }
    }

    private Reply<Instance> create(IdentityManagement kind, Optional<String> directory) {
        return new Instances(store, () -> NOON, dice::nextBytes, OneDirectory.ID::equals, 9)
                .create(
                        new Instances.NewInstance(
                                new AccountId("111122223333"),
                                new Region("us-east-1"),
                                kind,
                                Optional.of("one"),
                                directory,
                                true,
                                false,
                                Map.of(),
                                Optional.empty()));
    }

    private Instance instance(IdentityManagement kind) {
        Optional<String> directory =
                kind == IdentityManagement.EXISTING_DIRECTORY
                        ? Optional.of(OneDirectory.ID)
                        : Optional.empty();
        return ((Reply.Done<Instance>) create(kind, directory)).output();
    }

    private Reply<ConnectUser> add(
            Instance instance, String login, Optional<String> password, ConnectUser.Person person) {
        return users.create(
                instance,
                new Users.NewUser(
                        login,
                        password.map(Secret::new),
                        person,
                        ConnectUser.Phone.SOFT,
                        Optional.empty(),
                        List.of(store.securityProfiles(instance.id()).getFirst().id()),
                        store.routingProfiles(instance.id()).getFirst().id(),
                        Optional.empty(),
                        Map.of()));
    }

    private static final ConnectUser.Person ANA = ConnectUser.Person.named("Ana", "Example");

    private static String fault(Reply<?> reply) {
        Fault fault = ((Reply.Refused<?>) reply).fault();
        return fault.code() + ": " + fault.message();
    }

    @Test
    void a_managed_user_has_a_password_and_signs_in_by_it() {
        Instance made = instance(IdentityManagement.CONNECT_MANAGED);
        ConnectUser ana =
                ((Reply.Done<ConnectUser>) add(made, "ana", Optional.of(PASSWORD), ANA)).output();

        assertThat(passwords.signIn(made, "ana", new Secret(PASSWORD), HERE))
                .isEqualTo(new PasswordAnswer.Proven(ana));
        assertThat(passwords.signIn(made, "ana", new Secret("correct-horse-7"), HERE))
                .isEqualTo(new PasswordAnswer.Refused("another password for `ana`"));
        assertThat(passwords.signIn(made, "Ana", new Secret(PASSWORD), HERE))
                .isEqualTo(new PasswordAnswer.Refused("nobody named `Ana`"));
        assertThat(passwords.set(made, ana, new Secret("Another-horse-8"))).isEmpty();
        assertThat(passwords.signIn(made, "ana", new Secret(PASSWORD), HERE))
                .isInstanceOf(PasswordAnswer.Refused.class);
        assertThat(passwords.signIn(made, "ana", new Secret("Another-horse-8"), HERE))
                .isInstanceOf(PasswordAnswer.Proven.class);
    }

    @Test
    void a_kept_password_is_a_hash_and_goes_with_its_user() {
        Instance made = instance(IdentityManagement.CONNECT_MANAGED);
        ConnectUser ana =
                ((Reply.Done<ConnectUser>) add(made, "ana", Optional.of(PASSWORD), ANA)).output();
        ConnectPasswordSqlStore kept = new ConnectPasswordSqlStore(database);

        assertThat(kept.password(ana.id()).orElseThrow().encoded())
                .startsWith("$argon2id$")
                .doesNotContain(PASSWORD);
        assertThat(kept.password(ana.id()).orElseThrow().toString()).endsWith("********");
        assertThat(store.remove(made.id())).isTrue();
        assertThat(kept.password(ana.id())).isEmpty();
        assertThat(kept.put(ana.id(), new KeptPassword("$argon2id$x"), NOON)).isFalse();
    }

    @Test
    void whoever_guesses_waits() {
        Instance made = instance(IdentityManagement.CONNECT_MANAGED);
        Reply<ConnectUser> _ = add(made, "ana", Optional.of(PASSWORD), ANA);
        for (int i = 0; i < 5; i++) {
            assertThat(passwords.signIn(made, "ana", new Secret("x"), HERE))
                    .isInstanceOf(PasswordAnswer.Refused.class);
        }

        assertThat(passwords.signIn(made, "ana", new Secret(PASSWORD), HERE))
                .isInstanceOf(PasswordAnswer.Later.class);
    }

    @Test
    void a_managed_instance_says_what_a_user_lacks() {
        Instance made = instance(IdentityManagement.CONNECT_MANAGED);

        assertThat(fault(add(made, "ana", Optional.empty(), ANA)))
                .isEqualTo("InvalidRequestException: Password is required for this directory type");
        assertThat(fault(add(made, "ana", Optional.of("short"), ANA)))
                .isEqualTo(
                        "InvalidRequestException: Password must have 8 to 64 characters, must"
                                + " contain an upper case letter, must contain a digit");
        assertThat(fault(add(made, "ana", Optional.of("With a Space 7"), ANA)))
                .endsWith("must not contain white space");
        assertThat(fault(add(made, "ana+x", Optional.of(PASSWORD), ANA)))
                .startsWith("InvalidRequestException: Username must not contain the character `+`");
        assertThat(fault(add(made, "ana", Optional.of(PASSWORD), NOBODY)))
                .contains("FirstName and LastName are required");
        assertThat(
                        fault(
                                add(
                                        made,
                                        "ana",
                                        Optional.of(PASSWORD),
                                        ConnectUser.Person.named("Jose\u0301", "Example"))))
                .contains("NFC");
    }

    private static final ConnectUser.Person NOBODY =
            new ConnectUser.Person(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    @Test
    void a_saml_instance_knows_no_passwords() {
        Instance made = instance(IdentityManagement.SAML);
        ConnectUser ana =
                ((Reply.Done<ConnectUser>) add(made, "ana", Optional.empty(), ANA)).output();

        assertThat(fault(add(made, "ben", Optional.of(PASSWORD), ANA)))
                .isEqualTo(
                        "InvalidRequestException: Password is not required for this directory"
                                + " type");
        assertThat(passwords.signIn(made, "ana", new Secret(PASSWORD), HERE))
                .isInstanceOf(PasswordAnswer.Refused.class);
        assertThat(passwords.set(made, ana, new Secret(PASSWORD))).isPresent();
    }

    @Test
    void an_instance_with_a_directory_asks_it() {
        Instance made = instance(IdentityManagement.EXISTING_DIRECTORY);
        ConnectUser ana =
                ((Reply.Done<ConnectUser>) add(made, "ana.b", Optional.empty(), NOBODY)).output();

        assertThat(store.instance(made.id())).contains(made);
        assertThat(made.directoryId()).contains(OneDirectory.ID);
        assertThat(passwords.signIn(made, "ana.b", new Secret("b.ana"), HERE))
                .isEqualTo(new PasswordAnswer.Proven(ana));
        assertThat(passwords.signIn(made, "ana.b", new Secret("x"), HERE))
                .isInstanceOf(PasswordAnswer.Refused.class);
        assertThat(passwords.signIn(made, "ben", new Secret("neb"), HERE))
                .isEqualTo(new PasswordAnswer.Refused("nobody named `ben`"));
        assertThat(fault(add(made, "ben", Optional.of(PASSWORD), NOBODY)))
                .contains("Password is not required");
    }

    @Test
    void there_must_be_such_a_directory_and_only_its_kind_names_one() {
        assertThat(
                        fault(
                                create(
                                        IdentityManagement.EXISTING_DIRECTORY,
                                        Optional.of("d-0000000000"))))
                .isEqualTo("ResourceNotFoundException: Directory not found: d-0000000000");
        assertThat(fault(create(IdentityManagement.EXISTING_DIRECTORY, Optional.empty())))
                .contains("DirectoryId is required");
        assertThat(fault(create(IdentityManagement.SAML, Optional.of(OneDirectory.ID))))
                .contains("DirectoryId is not allowed");
    }
}
