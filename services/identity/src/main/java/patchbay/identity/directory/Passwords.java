package patchbay.identity.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** Judges and sets passwords (rule 7.23). A check never repeats a password. */
public final class Passwords {
    private static final int REMEMBERED = 3;
    private static final String NEW = "a password other than the last three";
    private static final String UNKNOWN = "a password that is no common word in disguise";

    private final DirectoryStore store;
    private final PasswordHasher hasher;

    public Passwords(DirectoryStore store, PasswordHasher hasher) {
        this.store = store;
        this.hasher = hasher;
    }

    /** Whether the person may choose this password. */
    public DirectoryOutcome<Person> judge(Person person, Secret password) {
        List<Check> checks = new ArrayList<>();
        checks.add(PasswordRules.check(password));
        if (!checks.getFirst().failed()) {
            checks.add(isUncommon(person, password));
            checks.add(isNew(person, password));
        }
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        return failed.isPresent()
                ? new DirectoryOutcome.Refused<>(failed.get(), checks)
                : new DirectoryOutcome.Done<>(person, checks);
    }

    /** Sets a password that was judged; false where the person is gone. */
    public boolean put(Person person, Secret password) {
        return store.setPassword(person.id(), hashed(password));
    }

    PasswordHash hashed(Secret password) {
        return hasher.hash(password);
    }

    private static Check isUncommon(Person person, Secret password) {
        List<String> names =
                List.of(
                        person.userName(),
                        person.profile().givenName(),
                        person.profile().familyName(),
                        person.email());
        return KnownPasswords.has(password.reveal(), names)
                ? Check.fail(
                        DirectoryCheck.PASSWORD_UNCOMMON,
                        UNKNOWN,
                        "a word or name that attackers try first, dressed up",
                        Remedy.of("choose several words that do not belong together"))
                : Check.pass(DirectoryCheck.PASSWORD_UNCOMMON, UNKNOWN, "one of another kind");
    }

    private Check isNew(Person person, Secret password) {
        for (PasswordHash old : store.passwords(person.id(), REMEMBERED)) {
            if (hasher.matches(password, Optional.of(old)) == PasswordHasher.Match.YES) {
                return Check.fail(
                        DirectoryCheck.PASSWORD_NEW,
                        NEW,
                        "one of the last three",
                        Remedy.of("choose a password that was not used lately"));
            }
        }
        return Check.pass(DirectoryCheck.PASSWORD_NEW, NEW, "a new one");
    }
}
