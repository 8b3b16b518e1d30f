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
    private final ForeignPasswords foreign;

    /**
     * @param foreign who judges the passwords that are not kept here
     */
    public PasswordSignIn(
            DirectoryStore store,
            PasswordHasher hasher,
            InstantSource clock,
            ForeignPasswords foreign) {
        this.store = store;
        this.hasher = hasher;
        this.brake = new GuessBrake(clock);
        this.foreign = foreign;
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
        boolean absurd =
                password.reveal().length() > LONGEST_PASSWORD || userName.indexOf('\0') >= 0;
        Optional<DirectoryStore.Credential> credential =
                absurd || !foreign.ownAnswers(userName, where)
                        ? Optional.empty()
                        : store.credential(userName)
                                .filter(known -> foreign.ownCounts(known.person()));
        PasswordHasher.Match match =
                hasher.matches(
                        absurd ? new Secret("") : password,
                        credential.flatMap(DirectoryStore.Credential::hash));
        return switch (match) {
            case BUSY -> later(BUSY, "too many sign-ins at this moment");
            case NO ->
                    absurd
                            ? failed(name, source, userName, credential)
                            : elsewhere(name, source, userName, password, where, credential);
            case YES -> {
                brake.succeeded(name, source);
                Person person = credential.orElseThrow().person();
                yield judge(person, where, List.of(proven(person)));
            }
        };
    }

    private PasswordOutcome failed(
            String name,
            String source,
            String userName,
            Optional<DirectoryStore.Credential> credential) {
        brake.failed(name, source);
        return wrong(userName, credential);
    }

    /** What the other directories make of it. */
    private PasswordOutcome elsewhere(
            String name,
            String source,
            String userName,
            Secret password,
            SessionKind where,
            Optional<DirectoryStore.Credential> credential) {
        return switch (foreign.ask(userName, password)) {
            case ForeignAnswer.Unknown _ -> failed(name, source, userName, credential);
            case ForeignAnswer.Unreachable down ->
                    new PasswordOutcome.Unavailable(down.decisive(), down.checks());
            case ForeignAnswer.Refused refused -> {
                brake.failed(name, source);
                yield new PasswordOutcome.Refused(refused.decisive(), refused.checks());
            }
            case ForeignAnswer.Proven proven -> {
                brake.succeeded(name, source);
                yield judge(proven.person(), where, proven.checks());
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

    private static Check proven(Person person) {
        return Check.pass(
                PersonCheck.PASSWORD,
                "user name and password of one person",
                "`" + person.userName() + "`");
    }

    private static PasswordOutcome judge(
            Person person, SessionKind where, List<Check> whatProvedIt) {
        List<Check> checks = new ArrayList<>(whatProvedIt);
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
