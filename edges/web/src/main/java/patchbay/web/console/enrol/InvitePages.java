package patchbay.web.console.enrol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryEvents;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonDraft;
import patchbay.identity.directory.Profile;
import patchbay.identity.enrol.Enrolment;
import patchbay.identity.enrol.LinkPurpose;
import patchbay.identity.mail.Letter;
import patchbay.identity.mail.Outbox;
import patchbay.web.console.ConsoleDoor;
import patchbay.web.console.ConsoleFrame;
import patchbay.web.entry.Here;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/** Adds a person and helps them in: by mail, or by a one-time password (rule 7.22). */
public final class InvitePages {
    private static final Messages M = Messages.HERE;
    private static final String PATH = "/people/invite";

    private final ConsoleDoor door;
    private final ConsoleFrame frames;
    private final Directory directory;
    private final Enrolment enrolment;
    private final Outbox outbox;
    private final BooleanSupplier kept;
    private final DirectoryEvents events;

    /**
     * @param kept whether a provisioner keeps the people, so that nobody else adds any
     */
    public InvitePages(
            ConsoleDoor door,
            ConsoleFrame frames,
            Directory directory,
            Enrolment enrolment,
            Outbox outbox,
            BooleanSupplier kept,
            DirectoryEvents events) {
        this.door = door;
        this.frames = frames;
        this.directory = directory;
        this.enrolment = enrolment;
        this.outbox = outbox;
        this.kept = kept;
        this.events = events;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        Place.Console.class,
                        PATH,
                        it -> door.signedIn(it, admin -> form(it, admin, 200, Optional.empty()))),
                Route.post(
                        Place.Console.class,
                        PATH,
                        it -> door.signedIn(it, admin -> invite(it, admin))));
    }

    private Answer kept(Exchange exchange, Person admin) {
        String title = M.text("console.people.kept");
        return Pages.notice(
                409,
                frames.of(exchange, admin, "people-kept", title),
                new Notice(
                        title,
                        M.text("console.people.kept.why"),
                        Optional.of(
                                NavLink.to(M.text("console.scim.title"), exchange.here("/scim")))));
    }

    private Answer form(Exchange exchange, Person admin, int status, Optional<String> problem) {
        if (kept.getAsBoolean()) {
            return kept(exchange, admin);
        }
        Form form = exchange.form();
        return Pages.page(
                status,
                "console/people/invite.jte",
                frames.of(exchange, admin, "invite", M.text("console.invite.title")),
                new InviteView(
                        exchange.here(PATH),
                        problem,
                        outbox.hasPostman(),
                        exchange.here("/outbox"),
                        form.text("userName"),
                        form.text("email"),
                        form.text("givenName"),
                        form.text("familyName"),
                        form.text("displayName"),
                        form.text("how").equals("one-time"),
                        form.text("administrator").equals("yes")));
    }

    private Answer invite(Exchange exchange, Person admin) {
        if (kept.getAsBoolean()) {
            return kept(exchange, admin);
        }
        Form form = exchange.form();
        boolean oneTime = form.text("how").equals("one-time");
        String email = form.text("email").strip();
        if (!oneTime && !Letter.reaches(email)) {
            return form(exchange, admin, 400, Optional.of(M.text("console.invite.address")));
        }
        String given = form.text("givenName").strip();
        String family = form.text("familyName").strip();
        String display = form.text("displayName").strip();
        Profile profile = Profile.of(given, family, email);
        PersonDraft draft =
                PersonDraft.of(
                                form.text("userName").strip(),
                                display.isEmpty() ? profile : Invited.displayed(profile, display),
                                admin.userName())
                        .administrator(form.text("administrator").equals("yes"));
        return switch (directory.addPerson(draft)) {
            case DirectoryOutcome.Refused<Person>(Check decisive, List<Check> _) ->
                    form(exchange, admin, 400, Optional.of(spoken(decisive)));
            case DirectoryOutcome.Done<Person>(Person person, List<Check> _) -> {
                events.done(
                        new DirectoryEvents.Worker(
                                admin, exchange.clientIp(), exchange.userAgent()),
                        "CreateUser",
                        Map.of(
                                "userId",
                                person.id().text(),
                                "passwordMode",
                                oneTime ? "OTP" : "EMAIL",
                                "administrator",
                                person.administrator()));
                yield oneTime ? oneTime(exchange, admin, person) : invited(exchange, admin, person);
            }
        };
    }

    static String spoken(Check decisive) {
        return M.text("console.invite.problem", decisive.expected(), decisive.found());
    }

    private Answer invited(Exchange exchange, Person admin, Person person) {
        enrolment.mail(person, LinkPurpose.INVITATION, Here.portal(exchange));
        String title = M.text("console.invited.title", person.userName());
        boolean sent = outbox.hasPostman();
        return Pages.notice(
                200,
                frames.of(exchange, admin, "invited", title),
                new Notice(
                        title,
                        M.text(
                                sent ? "console.invited.sent" : "console.invited.waits",
                                person.email()),
                        Optional.of(
                                sent
                                        ? NavLink.to(
                                                M.text("console.invited.person"),
                                                exchange.here("/people/" + person.id()))
                                        : NavLink.to(
                                                M.text("console.nav.outbox"),
                                                exchange.here("/outbox")))));
    }

    private Answer oneTime(Exchange exchange, Person admin, Person person) {
        return oneTime(exchange, admin, frames, person, enrolment.oneTimePassword(person));
    }

    /** Shows the password this once; the page is never stored. */
    static Answer oneTime(
            Exchange exchange, Person admin, ConsoleFrame frames, Person person, Secret password) {
        return Pages.page(
                200,
                "console/people/one-time.jte",
                frames.of(exchange, admin, "one-time", M.text("console.one-time.title")),
                new OneTimeView(
                        exchange.link(new Place.AccessPortal(), "/"),
                        person.userName(),
                        password.reveal(),
                        exchange.here("/people/" + person.id())));
    }
}
