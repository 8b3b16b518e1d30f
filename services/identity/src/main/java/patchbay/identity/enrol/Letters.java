package patchbay.identity.enrol;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.identity.directory.Person;
import patchbay.identity.mail.Letter;

/** What people are written (rule 7.22). The subject of the invitation is the cloud's own. */
final class Letters {
    static final String INVITATION = "Invitation to join AWS IAM Identity Center";

    private static final String IGNORE =
            "If you did not expect this message, you need not do anything.";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Letters() {}

    static Letter of(LinkPurpose purpose, Person person, String link, String portal, Instant end) {
        return switch (purpose) {
            case INVITATION -> invitation(person, link, portal, end);
            case RESET ->
                    reset(
                            person,
                            link,
                            end,
                            "An administrator asked you to choose a new password.");
            case FORGOTTEN ->
                    reset(person, link, end, "Somebody said that you forgot your password.");
            case VERIFICATION -> verification(person, link, end);
        };
    }

    private static Letter invitation(Person person, String link, String portal, Instant end) {
        return letter(
                person,
                INVITATION,
                List.of(
                        hello(person),
                        "You have been invited to sign in to the applications of your"
                                + " organization. Accept the invitation to choose a password.",
                        "Your user name is " + person.userName(),
                        "Later on, sign in at " + portal,
                        "The invitation can be accepted once, until " + DAY.format(end) + "."),
                "Accept invitation",
                link);
    }

    private static Letter reset(Person person, String link, Instant end, String why) {
        return letter(
                person,
                "Set a new password",
                List.of(
                        hello(person),
                        why,
                        "Your user name is " + person.userName(),
                        "The link is good once, until " + DAY.format(end) + ". " + IGNORE),
                "Set a new password",
                link);
    }

    private static Letter verification(Person person, String link, Instant end) {
        return letter(
                person,
                "Verify your e-mail address",
                List.of(
                        hello(person),
                        "Please confirm that this address is yours.",
                        "The link is good once, until " + DAY.format(end) + ". " + IGNORE),
                "Verify this address",
                link);
    }

    /** For somebody who was made by a program, at their first sign-in. */
    static Letter oneTimePassword(Person person, Secret password, String portal, Instant end) {
        return letter(
                person,
                "Your one-time password",
                List.of(
                        hello(person),
                        "Sign in with this password; you then choose one of your own.",
                        "Your user name is " + person.userName(),
                        "Your one-time password is " + password.reveal(),
                        "It is good until " + DAY.format(end) + ". " + IGNORE),
                "Sign in",
                portal);
    }

    static Letter device(Person person, boolean came) {
        String what = came ? "A second factor was added" : "A second factor was removed";
        return new Letter(
                person.email(),
                what,
                List.of(
                        hello(person),
                        what
                                + (came ? " to" : " from")
                                + " your sign-in. If that was not you, change your password and"
                                + " tell an administrator."),
                Optional.empty());
    }

    private static Letter letter(
            Person person, String subject, List<String> text, String label, String link) {
        return new Letter(
                person.email(), subject, text, Optional.of(new Letter.Action(label, link)));
    }

    private static String hello(Person person) {
        return "Hello " + person.displayName() + ",";
    }
}
