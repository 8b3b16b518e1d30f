package patchbay.identity.portal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.Names;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.directory.Person;

/**
 * Answers whether user name and password belong together.
 *
 * <p>An unknown name takes as long as a wrong password, and both are answered alike.
 */
public final class PasswordSignIn {
    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final int LONGEST_PASSWORD = 256;

    private final DirectoryStore store;
    private final PasswordHasher hasher;
    private final GuessBrake brake;

    public PasswordSignIn(DirectoryStore store, PasswordHasher hasher, InstantSource clock) {
        this.store = store;
        this.hasher = hasher;
        this.brake = new GuessBrake(clock);
    }

    /**
     * Signs in to the portal.
     *
     * @param source where the attempt comes from: the client's address
     */
    public PasswordOutcome signIn(String userName, Secret password, String source) {
        return signIn(userName, password, source, SessionKind.PORTAL);
    }

    /** Signs in; to the console, administrators only. */
    public PasswordOutcome signIn(
            String userName, Secret password, String source, SessionKind where) {
        String name = Names.key(userName);
        Optional<Duration> wait = brake.wait(name, source);
        if (wait.isPresent()) {
            return later(wait.get(), "too many failed attempts");
        }
        boolean absurd = password.reveal().length() > LONGEST_PASSWORD;
        Optional<DirectoryStore.Credential> credential =
                absurd ? Optional.empty() : store.credential(userName);
        PasswordHasher.Match match =
                hasher.matches(
                        absurd ? new Secret("") : password,
                        credential.flatMap(DirectoryStore.Credential::hash));
        return switch (match) {
            case BUSY -> later(BUSY, "too many sign-ins at this moment");
            case NO -> {
                brake.failed(name, source);
                yield wrong(userName, credential);
            }
            case YES -> {
                brake.succeeded(name, source);
                yield judge(credential.orElseThrow().person(), where);
            }
        };
    }

    private static PasswordOutcome later(Duration wait, String why) {
        Check check =
                Check.fail(
                        PersonCheck.ATTEMPTS,
                        "few failed attempts",
                        why,
                        Remedy.of("wait " + wait.plusMillis(999).toSeconds() + " seconds"));
        return new PasswordOutcome.Later(wait, check, List.of(check));
    }

    private static PasswordOutcome wrong(
            String userName, Optional<DirectoryStore.Credential> credential) {
        String found =
                credential
                        .map(known ->
                                known.hash().isPresent()
                                        ? "another password for `" + userName + "`"
                                        : "`" + userName + "`, who has no password yet")
                        .orElse("nobody named `" + userName + "`");
        Check check =
                Check.fail(
                        PersonCheck.PASSWORD,
                        "user name and password of one person",
                        found,
                        Remedy.of("set a new password for the person"));
        return new PasswordOutcome.Refused(check, List.of(check));
    }

    private static PasswordOutcome judge(Person person, SessionKind where) {
        List<Check> checks = new ArrayList<>();
        checks.add(
                Check.pass(
                        PersonCheck.PASSWORD,
                        "user name and password of one person",
                        "`" + person.userName() + "`"));
        checks.add(enabled(person));
        if (where == SessionKind.CONSOLE) {
            checks.add(administrator(person));
        }
        return checks.stream()
                .filter(Check::failed)
                .findFirst()
                .<PasswordOutcome>map(failed -> new PasswordOutcome.Refused(failed, checks))
                .orElseGet(() -> new PasswordOutcome.SignedIn(person, checks));
    }

    static Check enabled(Person person) {
        return person.enabled()
                ? Check.pass(
                        PersonCheck.ENABLED,
                        "an enabled person",
                        "`" + person.userName() + "` is enabled")
                : Check.fail(
                        PersonCheck.ENABLED,
                        "an enabled person",
                        "`" + person.userName() + "` is disabled",
                        Remedy.of("enable the person"));
    }

    private static Check administrator(Person person) {
        return person.administrator()
                ? Check.pass(
                        PersonCheck.ADMINISTRATOR,
                        "an administrator",
                        "`" + person.userName() + "` is one")
                : Check.fail(
                        PersonCheck.ADMINISTRATOR,
                        "an administrator",
                        "`" + person.userName() + "` is none",
                        Remedy.of("make the person an administrator"));
    }
}
