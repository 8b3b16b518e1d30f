package patchbay.identity.enrol;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.TokenHash;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.Passwords;
import patchbay.identity.directory.Person;
import patchbay.identity.mail.Letter;
import patchbay.identity.mail.Outbox;

/** Invites people, and helps them to a password (rules 7.22 and 7.23). */
public final class Enrolment {
    /** As long as an invitation: what is told by word of mouth takes its time too. */
    private static final Duration ONE_TIME_GOOD = Duration.ofDays(7);

    private static final Duration MAILED_PASSWORD_GOOD = Duration.ofDays(1);

    /** Nobody's letter box is flooded by whoever knows a user name. */
    private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(2);

    private static final int RECENT = 5;
    private static final String LETTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int ONE_TIME_LENGTH = 16;

    private final EnrolStore store;
    private final DirectoryStore people;
    private final Passwords passwords;
    private final Outbox outbox;
    private final Predicate<Person> own;
    private final Executor errands;
    private final InstantSource clock;
    private final Randomness random;

    /**
     * @param own whose passwords are kept here; others are never mailed a way to one
     * @param errands what is done while nobody waits for it, so that its time tells nothing
     */
    public Enrolment(
            EnrolStore store,
            DirectoryStore people,
            Passwords passwords,
            Outbox outbox,
            Predicate<Person> own,
            Executor errands,
            InstantSource clock,
            Randomness random) {
        this.store = store;
        this.people = people;
        this.passwords = passwords;
        this.outbox = outbox;
        this.own = own;
        this.errands = errands;
        this.clock = clock;
        this.random = random;
    }

    /** Mails the person a link; the one before it is worth nothing from then on. */
    public MailOutcome mail(Person person, LinkPurpose purpose, PortalAddress portal) {
        String expected = "an e-mail address to write to";
        if (!Letter.reaches(person.email())) {
            return new MailOutcome.Refused(
                    Check.fail(
                            EnrolCheck.ADDRESS_PRESENT,
                            expected,
                            person.email().isEmpty() ? "none" : "`" + person.email() + "`",
                            Remedy.of(
                                    "give the person an e-mail address, or a one-time password")));
        }
        Check ours = ours(person);
        if (ours.failed() && purpose != LinkPurpose.VERIFICATION) {
            return new MailOutcome.Refused(ours);
        }
        String token = random.token();
        Instant now = clock.instant();
        Link link =
                new Link(
                        TokenHash.of(token),
                        purpose,
                        person.id(),
                        person.email(),
                        now,
                        now.plus(purpose.good()),
                        Optional.empty());
        store.add(
                link,
                outbox.seal(
                        Letters.of(
                                purpose,
                                person,
                                portal.of(purpose.path() + token),
                                portal.of("/"),
                                link.endsAt())));
        outbox.hurry();
        return new MailOutcome.Sent(link);
    }

    /**
     * Whether a password of the person would count: who belongs to a directory has theirs there.
     */
    public Check ours(Person person) {
        String expected = "a password that is kept here";
        return own.test(person)
                ? Check.pass(EnrolCheck.PASSWORD_OURS, expected, "it is")
                : Check.fail(
                        EnrolCheck.PASSWORD_OURS,
                        expected,
                        "`" + person.userName() + "` belongs to another identity source",
                        Remedy.of("change or reset the password in the directory of that source"));
    }

    /**
     * A new password for the person, good for one sign-in within seven days; to be shown once and
     * told by another way.
     */
    public Secret oneTimePassword(Person person) {
        return oneTimePassword(person, ONE_TIME_GOOD);
    }

    private Secret oneTimePassword(Person person, Duration good) {
        Secret password = new Secret(random.text(ONE_TIME_LENGTH, LETTERS) + "aA7-");
        store.put(
                person.id(),
                new Standing(
                        Optional.of(clock.instant().plus(good)),
                        store.standing(person.id()).verifiedEmail()));
        boolean _ = passwords.put(person, password);
        store.endLinks(person.id(), clock.instant());
        return password;
    }

    /**
     * Somebody says that they forgot their password: whoever has this name is mailed a link, if
     * they can be. The answer is nothing, at once, in every case.
     */
    public void forgotten(String userName, PortalAddress portal) {
        errands.execute(() ->
                people.personNamed(userName)
                        .filter(own)
                        .filter(Person::enabled)
                        .filter(person -> Letter.reaches(person.email()))
                        .filter(person -> !wroteLately(person, LinkPurpose.FORGOTTEN))
                        .ifPresent(person -> mail(person, LinkPurpose.FORGOTTEN, portal)));
    }

    /**
     * Mails a one-time password to somebody who never had one (the setting <i>Send email OTP</i>).
     * As {@link #forgotten}, nobody learns whether it was done.
     */
    public void firstSignIn(String userName, PortalAddress portal) {
        errands.execute(() ->
                people.credential(userName)
                        .filter(credential -> mayBeMailed(credential))
                        .map(DirectoryStore.Credential::person)
                        .ifPresent(person -> mailPassword(person, portal)));
    }

    /** Nobody who chose a password of their own; an ended one-time password is replaced. */
    private boolean mayBeMailed(DirectoryStore.Credential credential) {
        Person person = credential.person();
        boolean none =
                credential.hash().isEmpty()
                        || store.standing(person.id())
                                .oneTimeUntil()
                                .filter(until -> !clock.instant().isBefore(until))
                                .isPresent();
        return none && own.test(person) && person.enabled() && Letter.reaches(person.email());
    }

    private void mailPassword(Person person, PortalAddress portal) {
        Secret password = oneTimePassword(person, MAILED_PASSWORD_GOOD);
        outbox.send(
                Letters.oneTimePassword(
                        person,
                        password,
                        portal.of("/"),
                        clock.instant().plus(MAILED_PASSWORD_GOOD)));
    }

    private boolean wroteLately(Person person, LinkPurpose purpose) {
        Instant since = clock.instant().minus(BETWEEN_LETTERS);
        return store.links(person.id(), RECENT).stream()
                .anyMatch(link -> link.purpose() == purpose && link.createdAt().isAfter(since));
    }

    /** What the token opens; looking does not use it up. */
    public LinkOutcome look(String token) {
        Optional<Link> link = store.find(TokenHash.of(token));
        if (link.isEmpty()) {
            return new LinkOutcome.Refused(Optional.empty(), Optional.empty(), List.of());
        }
        Optional<Person> person = people.person(link.get().person());
        List<Check> checks = LinkChecks.of(link.get(), person, clock.instant());
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        return failed.isPresent()
                ? new LinkOutcome.Refused(person, failed, checks)
                : new LinkOutcome.Good(link.get(), person.orElseThrow(), checks);
    }

    /** Sets the password that the link's owner chose, and uses the link up. */
    public DirectoryOutcome<Person> accept(LinkOutcome.Good good, Secret password) {
        return set(good.person(), password, Optional.of(good.link()));
    }

    /** Sets the password that somebody chose in place of a one-time password. */
    public DirectoryOutcome<Person> choose(Person person, Secret password) {
        return set(person, password, Optional.empty());
    }

    private DirectoryOutcome<Person> set(Person person, Secret password, Optional<Link> link) {
        DirectoryOutcome<Person> judged = passwords.judge(person, password);
        if (judged instanceof DirectoryOutcome.Refused<Person>) {
            return judged;
        }
        Instant now = clock.instant();
        if (link.isPresent() && !store.use(link.get().tokenHash(), now)) {
            Check used = LinkChecks.used(now);
            return new DirectoryOutcome.Refused<>(used, List.of(used));
        }
        boolean _ = passwords.put(person, password);
        String verified =
                link.map(Link::email).orElseGet(() -> store.standing(person.id()).verifiedEmail());
        store.put(person.id(), new Standing(Optional.empty(), verified));
        store.endLinks(person.id(), now);
        return judged;
    }

    /** The address that the link was sent to is its owner's; false where it was used meanwhile. */
    public boolean verify(LinkOutcome.Good good) {
        boolean used = store.use(good.link().tokenHash(), clock.instant());
        if (used) {
            Standing before = store.standing(good.person().id());
            store.put(good.person().id(), new Standing(before.oneTimeUntil(), good.link().email()));
        }
        return used;
    }

    /** Tells the person that a second factor of theirs came or went, in case it was not them. */
    public void tellDevice(Person person, boolean came) {
        if (Letter.reaches(person.email())) {
            outbox.send(Letters.device(person, came));
        }
    }

    public Standing standing(Person person) {
        return store.standing(person.id());
    }

    /** Whether a one-time password, right as it is, still lets in. */
    public Check oneTimeCurrent(Standing standing) {
        return LinkChecks.oneTime(standing, clock.instant());
    }

    /** How far somebody is who has no password yet, for administrators. */
    public Check coming(Person person) {
        return LinkChecks.coming(
                hasPassword(person), store.links(person.id(), RECENT), clock.instant());
    }

    public boolean hasPassword(Person person) {
        return people.credential(person.userName())
                .flatMap(DirectoryStore.Credential::hash)
                .isPresent();
    }

    /** The latest links that were mailed to the person, the newest first. */
    public List<Link> links(Person person) {
        return store.links(person.id(), RECENT);
    }

    public boolean hasEnded(Link link) {
        return !clock.instant().isBefore(link.endsAt());
    }

    /** Forgets links that ended a while ago; called by the housekeeping. */
    public int forgetEnded() {
        return store.removeEndedBefore(clock.instant().minus(Duration.ofDays(30)));
    }
}
