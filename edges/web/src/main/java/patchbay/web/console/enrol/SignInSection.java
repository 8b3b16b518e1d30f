package patchbay.web.console.enrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryEvents;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.enrol.Enrolment;
import patchbay.identity.enrol.Link;
import patchbay.identity.enrol.LinkPurpose;
import patchbay.identity.enrol.MailOutcome;
import patchbay.identity.enrol.Standing;
import patchbay.identity.factor.Device;
import patchbay.identity.factor.Devices;
import patchbay.identity.mail.Letter;
import patchbay.identity.portal.Sessions;
import patchbay.web.console.CheckView;
import patchbay.web.console.ConsoleDoor;
import patchbay.web.console.ConsoleFrame;
import patchbay.web.entry.Here;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/**
 * The part of a person's page about password, second factor and sessions: {@code
 * console/people/sign-in-section.jte}, and what its buttons do.
 *
 * <p>An administrator never sets a password that they know for longer than one sign-in, and takes
 * lost devices off: so nobody is locked out for good.
 */
public final class SignInSection {
    private static final Messages M = Messages.HERE;

    private final ConsoleDoor door;
    private final ConsoleFrame frames;
    private final Directory directory;
    private final Enrolment enrolment;
    private final Devices devices;
    private final Sessions sessions;
    private final DirectoryEvents events;

    public SignInSection(
            ConsoleDoor door,
            ConsoleFrame frames,
            Directory directory,
            Enrolment enrolment,
            Devices devices,
            Sessions sessions,
            DirectoryEvents events) {
        this.door = door;
        this.frames = frames;
        this.directory = directory;
        this.enrolment = enrolment;
        this.devices = devices;
        this.sessions = sessions;
        this.events = events;
    }

    public List<Route> routes() {
        return List.of(
                post(
                        "/sign-in/invite",
                        (it, admin, who) -> mail(it, admin, who, LinkPurpose.INVITATION)),
                post("/sign-in/reset", (it, admin, who) -> mail(it, admin, who, LinkPurpose.RESET)),
                post(
                        "/sign-in/verify",
                        (it, admin, who) -> mail(it, admin, who, LinkPurpose.VERIFICATION)),
                post("/sign-in/one-time", this::oneTime),
                post("/sign-in/remove-device", this::removeDevice),
                post("/sign-in/remove-devices", this::removeDevices),
                post("/sign-in/end-sessions", this::endSessions));
    }

    private interface ForPerson {
        Answer answer(Exchange exchange, Person admin, Person person);
    }

    private Route post(String action, ForPerson then) {
        return Route.post(
                Place.Console.class,
                "/people/{person}" + action,
                exchange ->
                        door.signedIn(
                                exchange,
                                admin ->
                                        PersonId.parse(exchange.pathValue("person"))
                                                .flatMap(directory::person)
                                                .map(who -> then.answer(exchange, admin, who))
                                                .orElseGet(() ->
                                                        Answer.seeOther(
                                                                exchange.here("/people")))));
    }

    /** What the section shows about a person. */
    public SignInSectionView view(Exchange exchange, Person person) {
        Standing standing = enrolment.standing(person);
        Check ours = enrolment.ours(person);
        List<Check> checks = new ArrayList<>();
        if (!ours.failed()) {
            checks.add(enrolment.coming(person));
            checks.add(enrolment.oneTimeCurrent(standing));
        }
        return new SignInSectionView(
                exchange.here("/people/" + person.id()),
                checks.stream().filter(Check::failed).map(CheckView::of).toList(),
                !ours.failed(),
                Letter.reaches(person.email()),
                person.email(),
                standing.hasVerified(person.email()),
                enrolment.hasPassword(person),
                standing.oneTimeUntil().map(Instant::toString),
                enrolment.links(person).stream().map(this::row).toList(),
                devices.of(person.id()).stream().map(SignInSection::row).toList(),
                sessions.of(person.id()).size());
    }

    private SignInSectionView.Link row(Link link) {
        String state =
                link.usedAt().isPresent()
                        ? M.text("console.link.used")
                        : enrolment.hasEnded(link)
                                ? M.text("console.link.ended")
                                : M.text("console.link.good", link.endsAt());
        return new SignInSectionView.Link(
                M.text("console.link." + link.purpose().name().toLowerCase(Locale.ROOT)),
                link.email(),
                link.createdAt().toString(),
                state);
    }

    private static SignInSectionView.DeviceRow row(Device device) {
        return new SignInSectionView.DeviceRow(
                device.id(),
                device.name(),
                M.text(device.isKey() ? "entry.key.title" : "entry.app.title"),
                device.createdAt().toString(),
                device.usedAt().map(Instant::toString));
    }

    private Answer mail(Exchange exchange, Person admin, Person person, LinkPurpose purpose) {
        return switch (enrolment.mail(person, purpose, Here.portal(exchange))) {
            case MailOutcome.Sent _ -> {
                note(
                        exchange,
                        admin,
                        purpose == LinkPurpose.VERIFICATION ? "VerifyEmail" : "UpdatePassword",
                        Map.of("userId", person.id().text(), "passwordMode", "EMAIL"));
                yield back(exchange, person);
            }
            case MailOutcome.Refused(Check decisive) -> refused(exchange, admin, person, decisive);
        };
    }

    private Answer refused(Exchange exchange, Person admin, Person person, Check decisive) {
        String title = M.text("console.invite.not-sent");
        return Pages.notice(
                400,
                frames.of(exchange, admin, "error", title),
                new Notice(
                        title,
                        InvitePages.spoken(decisive),
                        Optional.of(
                                NavLink.to(
                                        person.userName(),
                                        exchange.here("/people/" + person.id())))));
    }

    private void note(Exchange exchange, Person admin, String event, Map<String, Object> about) {
        events.done(
                new DirectoryEvents.Worker(admin, exchange.clientIp(), exchange.userAgent()),
                event,
                about);
    }

    private Answer oneTime(Exchange exchange, Person admin, Person person) {
        Check ours = enrolment.ours(person);
        if (ours.failed()) {
            return refused(exchange, admin, person, ours);
        }
        note(
                exchange,
                admin,
                "UpdatePassword",
                Map.of("userId", person.id().text(), "passwordMode", "OTP"));
        return InvitePages.oneTime(
                exchange, admin, frames, person, enrolment.oneTimePassword(person));
    }

    private Answer removeDevice(Exchange exchange, Person admin, Person person) {
        if (devices.remove(person.id(), exchange.form().text("device"))) {
            note(exchange, admin, "DeleteMfaDeviceForUser", Map.of("userId", person.id().text()));
        }
        return back(exchange, person);
    }

    private Answer removeDevices(Exchange exchange, Person admin, Person person) {
        if (devices.removeAll(person.id()) > 0) {
            note(exchange, admin, "DeleteMfaDeviceForUser", Map.of("userId", person.id().text()));
        }
        return back(exchange, person);
    }

    private Answer endSessions(Exchange exchange, Person admin, Person person) {
        int _ = sessions.endAll(person.id());
        return back(exchange, person);
    }

    private static Answer back(Exchange exchange, Person person) {
        return Answer.seeOther(exchange.here("/people/" + person.id()) + "#sign-in-section");
    }
}
