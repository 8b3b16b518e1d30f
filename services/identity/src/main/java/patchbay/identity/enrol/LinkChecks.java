package patchbay.identity.enrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.Person;

/** What is asked of links and standings: failure F32. */
final class LinkChecks {
    private static final Remedy AGAIN = Remedy.of("send the person another link");

    private LinkChecks() {}

    static List<Check> of(Link link, Optional<Person> person, Instant now) {
        List<Check> checks = new ArrayList<>();
        checks.add(unused(link));
        checks.add(current(link, now));
        checks.add(owner(person));
        checks.add(address(link, person));
        return checks;
    }

    private static Check unused(Link link) {
        String expected = "a link that was not used before, nor replaced by a later one";
        return link.usedAt()
                .map(at -> Check.fail(EnrolCheck.LINK_UNUSED, expected, "used up at " + at, AGAIN))
                .orElseGet(() -> Check.pass(EnrolCheck.LINK_UNUSED, expected, "not used"));
    }

    static Check used(Instant at) {
        return Check.fail(
                EnrolCheck.LINK_UNUSED,
                "a link that was not used before",
                "used up before " + at,
                AGAIN);
    }

    private static Check current(Link link, Instant now) {
        String expected = "a link of at most " + spoken(link.purpose());
        return now.isBefore(link.endsAt())
                ? Check.pass(EnrolCheck.LINK_CURRENT, expected, "good until " + link.endsAt())
                : Check.fail(EnrolCheck.LINK_CURRENT, expected, "ended at " + link.endsAt(), AGAIN);
    }

    private static String spoken(LinkPurpose purpose) {
        long days = purpose.good().toDays();
        return days > 0 ? days + " days" : purpose.good().toHours() + " hours";
    }

    private static Check owner(Optional<Person> person) {
        String expected = "a person who is in the directory, and enabled";
        boolean there = person.filter(Person::enabled).isPresent();
        return there
                ? Check.pass(EnrolCheck.PERSON_THERE, expected, "they are")
                : Check.fail(
                        EnrolCheck.PERSON_THERE,
                        expected,
                        person.isPresent() ? "a disabled person" : "a person who was removed",
                        Remedy.of("enable the person, or add them again"));
    }

    /** A link to an address that is theirs no more may be in strangers' hands. */
    private static Check address(Link link, Optional<Person> person) {
        String expected = "a link sent to the address that the person has";
        boolean same = person.filter(p -> p.email().equalsIgnoreCase(link.email())).isPresent();
        return same
                ? Check.pass(EnrolCheck.ADDRESS_CURRENT, expected, "`" + link.email() + "`")
                : Check.fail(EnrolCheck.ADDRESS_CURRENT, expected, "`" + link.email() + "`", AGAIN);
    }

    static Check oneTime(Standing standing, Instant now) {
        String expected = "a one-time password that has not ended";
        Optional<Instant> until = standing.oneTimeUntil();
        if (until.isEmpty() || now.isBefore(until.get())) {
            return Check.pass(EnrolCheck.ONE_TIME_CURRENT, expected, "none, or one that has not");
        }
        return Check.fail(
                EnrolCheck.ONE_TIME_CURRENT,
                expected,
                "one that ended at " + until.get(),
                Remedy.of("give the person another one-time password, or send a link"));
    }

    static Check coming(boolean hasPassword, List<Link> links, Instant now) {
        String expected = "a password, or a link that was mailed to set one";
        if (hasPassword) {
            return Check.pass(EnrolCheck.PASSWORD_COMING, expected, "a password");
        }
        Optional<Link> last = links.stream().filter(it -> it.purpose().setsPassword()).findFirst();
        if (last.isEmpty()) {
            return Check.fail(
                    EnrolCheck.PASSWORD_COMING,
                    expected,
                    "neither: the person was made by a program, or by a sync",
                    Remedy.of("send an invitation, or switch on `Send email OTP`"));
        }
        return now.isBefore(last.get().endsAt()) && last.get().usedAt().isEmpty()
                ? Check.pass(
                        EnrolCheck.PASSWORD_COMING,
                        expected,
                        "mailed to `" + last.get().email() + "` at " + last.get().createdAt())
                : Check.fail(
                        EnrolCheck.PASSWORD_COMING,
                        expected,
                        "a link that ended at " + last.get().endsAt(),
                        Remedy.of("send the invitation again, and have them look for it in spam"));
    }
}
