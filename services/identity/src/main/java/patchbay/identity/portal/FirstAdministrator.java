package patchbay.identity.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import patchbay.aws.Caller;
import patchbay.aws.Sealer;
import patchbay.aws.Secret;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonDraft;
import patchbay.identity.directory.Profile;
import patchbay.organizations.Account;
import patchbay.wire.sigv4.Credentials;

/**
 * Lets the owner of an installation into a console that nobody may enter yet.
 *
 * <p>Whoever shows the access key of the first account's root user owns the installation, and makes
 * its first administrator; that is all the key is good for here, and only while there is no
 * administrator. So nothing is left open afterwards that would have to be closed. Guesses are
 * slowed down like those at passwords, and both steps stand in the event log.
 */
public final class FirstAdministrator {
    /** How long the owner has for the form. */
    public static final Duration TIME = Duration.ofMinutes(15);

    private static final String PURPOSE = "first administrator";
    private static final Pattern KEY_ID = Pattern.compile("AKIA[A-Z0-9]{8,124}");

    private final Parts parts;
    private final GuessBrake brake;
    private final InstantSource clock;
    private final Randomness random;

    /**
     * What it works with.
     *
     * @param first the account whose root user owns the installation
     */
    public record Parts(
            Directory directory,
            Credentials credentials,
            Supplier<Optional<Account>> first,
            Sealer sealer,
            EventLog events) {}

    public FirstAdministrator(Parts parts, InstantSource clock, Randomness random) {
        this.parts = parts;
        this.brake = new GuessBrake(clock);
        this.clock = clock;
        this.random = random;
    }

    /** Whether a key was shown that is good for the first administrator. */
    public sealed interface Proof {
        /**
         * The owner, who now may fill in the form.
         *
         * @param ticket what the browser shows with the form; good for {@link #TIME}
         */
        record Owner(Secret ticket) implements Proof {}

        /** The right key, but there is an administrator: they let others in. */
        record Late() implements Proof {}

        /** No such key, another secret, or not the root user's. */
        record Wrong() implements Proof {}

        /** Too many wrong keys: this one was not looked at. */
        record Later(Duration pause) implements Proof {}
    }

    /** Whether there is nobody who could let others into the console. */
    public boolean wanted() {
        return !parts.directory().hasAdministrator();
    }

    /** Whether a user name is an access key's id: its secret is nobody's password. */
    public static boolean isKeyId(String userName) {
        return KEY_ID.matcher(userName.strip()).matches();
    }

    /** Judges a key that somebody shows at the console's door. */
    public Proof prove(String keyId, Secret secret, PortalEvents.Client client, String page) {
        String id = keyId.strip();
        Optional<Duration> wait = brake.wait(id, client.ip());
        if (wait.isPresent()) {
            return new Proof.Later(wait.get());
        }
        boolean owner =
                holder(id).filter(holder -> holder.secretAccessKey().equals(secret)).isPresent();
        record(
                "ConsoleLogin",
                Event.Kind.CONSOLE_SIGN_IN,
                client,
                event -> {
                    Event told =
                            event.with(
                                    Map.of(
                                            "LoginTo",
                                            page,
                                            "MFAUsed",
                                            "No",
                                            "MobileVersion",
                                            "No"));
                    return owner
                            ? told.answered(Map.of("ConsoleLogin", "Success"))
                            : told.answered(Map.of("ConsoleLogin", "Failure"))
                                    .refused("FailedAuthentication", "Failed authentication");
                });
        if (!owner) {
            brake.failed(id, client.ip());
            return new Proof.Wrong();
        }
        brake.succeeded(id, client.ip());
        return wanted() ? new Proof.Owner(ticket(id)) : new Proof.Late();
    }

    /** Whether a ticket opens the form: in time, its key still in force, and nobody was faster. */
    public boolean opens(String ticket) {
        return keyOf(ticket).flatMap(this::holder).isPresent() && wanted();
    }

    /** Makes the administrator; for somebody whose ticket {@link #opens} the form. */
    public DirectoryOutcome<Person> make(
            String userName, Profile profile, Secret password, PortalEvents.Client client) {
        PersonDraft draft =
                new PersonDraft(userName, profile, true, true, Optional.empty(), "root");
        DirectoryOutcome<Person> outcome = parts.directory().addPerson(draft, password);
        if (outcome instanceof DirectoryOutcome.Done<Person>(Person made, var _)) {
            record(
                    "CreateUser",
                    Event.Kind.SERVICE_EVENT,
                    client,
                    event ->
                            event.asked(Map.of("userId", made.id().text(), "administrator", true)));
        }
        return outcome;
    }

    private Optional<Credentials.Holder> holder(String keyId) {
        Optional<Account> first = parts.first().get();
        return first.flatMap(account ->
                parts.credentials()
                        .find(keyId, Optional.empty(), account.partition().globalRegion().id())
                        .filter(holder ->
                                holder.caller() instanceof Caller.Root root
                                        && root.id().equals(account.id())));
    }

    private Secret ticket(String keyId) {
        String text = clock.instant().plus(TIME).getEpochSecond() + " " + keyId;
        return new Secret(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                parts.sealer()
                                        .seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8))));
    }

    private Optional<String> keyOf(String ticket) {
        return decoded(ticket)
                .flatMap(sealed -> parts.sealer().open(PURPOSE, sealed))
                .map(plain -> new String(plain, StandardCharsets.UTF_8).split(" ", 2))
                .filter(part ->
                        clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(part[0]))))
                .map(part -> part[1]);
    }

    private static Optional<byte[]> decoded(String ticket) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(ticket));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private interface Detail {
        Event of(Event event);
    }

    private void record(String name, Event.Kind kind, PortalEvents.Client client, Detail detail) {
        parts.first()
                .get()
                .ifPresent(account ->
                        parts.events()
                                .record(
                                        detail.of(
                                                Event.of(
                                                        random.uuid().toString(),
                                                        clock.instant(),
                                                        account.id(),
                                                        account.partition().globalRegion(),
                                                        kind,
                                                        kind == Event.Kind.CONSOLE_SIGN_IN
                                                                ? "signin.amazonaws.com"
                                                                : "sso-directory.amazonaws.com",
                                                        name,
                                                        Actor.of(
                                                                new Caller.Root(
                                                                        account.partition(),
                                                                        account.id()),
                                                                Optional.empty()),
                                                        new Event.Origin(
                                                                client.ip(),
                                                                client.userAgent(),
                                                                random.uuid().toString())))));
    }
}
