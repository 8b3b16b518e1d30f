package patchbay.web.portal;

import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Person;
import patchbay.identity.enrol.Enrolment;
import patchbay.identity.factor.Device;
import patchbay.identity.factor.Devices;
import patchbay.identity.factor.FactorOutcome;
import patchbay.identity.portal.PasswordOutcome;
import patchbay.identity.portal.PasswordSignIn;
import patchbay.identity.portal.Session;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.SessionStore;
import patchbay.identity.portal.Sessions;
import patchbay.web.entry.AppForm;
import patchbay.web.entry.Here;
import patchbay.web.entry.KeyForm;
import patchbay.web.entry.Sentences;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** What people see and change of themselves: profile, second factors, sessions. */
public final class OwnSite {
    private static final Messages M = Messages.HERE;
    private static final Class<? extends Place> HERE = Place.AccessPortal.class;

    private final PortalDoor door;
    private final PasswordSignIn passwords;
    private final Enrolment enrolment;
    private final Devices devices;
    private final Sessions sessions;

    public OwnSite(
            PortalDoor door,
            PasswordSignIn passwords,
            Enrolment enrolment,
            Devices devices,
            Sessions sessions) {
        this.door = door;
        this.passwords = passwords;
        this.enrolment = enrolment;
        this.devices = devices;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        HERE, "/profile", it -> door.signedIn(it, me -> profile(it, me.person()))),
                Route.post(
                        HERE, "/profile/password", it -> door.signedIn(it, me -> password(it, me))),
                Route.get(HERE, "/devices", it -> door.signedIn(it, me -> list(it, me.person()))),
                Route.post(
                        HERE, "/devices/app", it -> door.signedIn(it, me -> app(it, me.person()))),
                Route.post(
                        HERE, "/devices/key", it -> door.signedIn(it, me -> key(it, me.person()))),
                Route.post(
                        HERE,
                        "/devices/{id}/name",
                        it -> door.signedIn(it, me -> rename(it, me.person()))),
                Route.post(
                        HERE,
                        "/devices/{id}/remove",
                        it -> door.signedIn(it, me -> remove(it, me.person()))),
                Route.get(HERE, "/sessions", it -> door.signedIn(it, me -> sessions(it, me))),
                Route.post(
                        HERE,
                        "/sessions/{id}/end",
                        it -> door.signedIn(it, me -> end(it, me.person()))));
    }

    private Answer profile(Exchange exchange, Person me) {
        return profile(
                exchange,
                me,
                200,
                exchange.query().has("done")
                        ? Optional.of(M.text("portal.password.done"))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Answer profile(
            Exchange exchange,
            Person me,
            int status,
            Optional<String> said,
            Optional<String> problem,
            Optional<String> why) {
        return Pages.page(
                status,
                "portal/profile.jte",
                PortalFrame.of(exchange, me, "profile", M.text("portal.profile.title")),
                new ProfileView(
                        me.userName(),
                        me.displayName(),
                        me.email(),
                        enrolment.standing(me).hasVerified(me.email()),
                        enrolment.hasPassword(me)
                                ? Optional.of(exchange.here("/profile/password"))
                                : Optional.empty(),
                        said,
                        problem,
                        why));
    }

    /** Whoever sits at an open browser does not know the password that it was opened with. */
    private Answer password(Exchange exchange, SessionStore.Found me) {
        Person person = me.person();
        String chosen = exchange.form().text("password");
        PasswordOutcome current =
                passwords.signIn(
                        person.userName(),
                        new Secret(exchange.form().text("current")),
                        exchange.clientIp());
        if (!(current instanceof PasswordOutcome.SignedIn)) {
            return wrong(exchange, person, M.text("portal.profile.current.wrong"));
        }
        if (!chosen.equals(exchange.form().text("again"))) {
            return wrong(exchange, person, M.text("entry.password.differ"));
        }
        return switch (enrolment.choose(person, new Secret(chosen))) {
            case DirectoryOutcome.Refused<Person>(Check decisive, List<Check> _) ->
                    profile(
                            exchange,
                            person,
                            400,
                            Optional.empty(),
                            Optional.of(Sentences.problem(decisive)),
                            Sentences.why(decisive));
            case DirectoryOutcome.Done<Person> _ -> {
                sessions.endOthers(me.session());
                yield Answer.seeOther(exchange.here("/profile") + "?done=1");
            }
        };
    }

    private Answer wrong(Exchange exchange, Person person, String problem) {
        return profile(
                exchange, person, 400, Optional.empty(), Optional.of(problem), Optional.empty());
    }

    private Answer list(Exchange exchange, Person me) {
        return list(
                exchange,
                me,
                200,
                exchange.query().has("done")
                        ? Optional.of(M.text("portal.devices.done"))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Answer list(
            Exchange exchange,
            Person me,
            int status,
            Optional<String> said,
            Optional<String> problem,
            Optional<String> why) {
        List<Device> mine = devices.of(me.id());
        Devices.Offer offer = devices.offer(me.id());
        return Pages.page(
                status,
                "portal/devices.jte",
                PortalFrame.of(exchange, me, "devices", M.text("portal.devices.title")),
                new DevicesView(
                        exchange.here("/devices"),
                        mine.stream().map(OwnSite::row).toList(),
                        said,
                        problem,
                        why,
                        AppForm.of(
                                exchange.here("/devices/app"),
                                offer.secret(),
                                M.text("product"),
                                me,
                                offer.sealed()),
                        KeyForm.of(
                                exchange.here("/devices/key"),
                                offer.challenge(),
                                Here.relyingParty(exchange),
                                me,
                                mine,
                                offer.sealed())));
    }

    private static DevicesView.Row row(Device device) {
        return new DevicesView.Row(
                device.id(),
                device.name(),
                M.text(device.isKey() ? "entry.key.title" : "entry.app.title"),
                device.createdAt().toString(),
                device.usedAt().map(Object::toString));
    }

    private Answer app(Exchange exchange, Person me) {
        return offered(
                exchange,
                me,
                offer ->
                        devices.registerApp(
                                me,
                                offer.secret(),
                                exchange.form().text("code"),
                                exchange.form().text("name")));
    }

    private Answer key(Exchange exchange, Person me) {
        return offered(
                exchange,
                me,
                offer ->
                        devices.registerKey(
                                me,
                                Here.key(exchange),
                                offer.challenge(),
                                Here.relyingParty(exchange),
                                exchange.form().text("name")));
    }

    private interface Registration {
        FactorOutcome with(Devices.Offer offer);
    }

    private Answer offered(Exchange exchange, Person me, Registration registration) {
        Optional<Devices.Offer> offer = devices.offered(me.id(), exchange.form().text("offer"));
        if (offer.isEmpty()) {
            return list(
                    exchange,
                    me,
                    400,
                    Optional.empty(),
                    Optional.of(M.text("portal.devices.late")),
                    Optional.empty());
        }
        return switch (registration.with(offer.get())) {
            case FactorOutcome.Good _ -> {
                enrolment.tellDevice(me, true);
                yield Answer.seeOther(exchange.here("/devices") + "?done=1");
            }
            case FactorOutcome.Refused(Check decisive, List<Check> _) ->
                    list(
                            exchange,
                            me,
                            400,
                            Optional.empty(),
                            Optional.of(Sentences.problem(decisive)),
                            Sentences.why(decisive));
        };
    }

    private Answer rename(Exchange exchange, Person me) {
        boolean _ = devices.rename(me.id(), exchange.pathValue("id"), exchange.form().text("name"));
        return Answer.seeOther(exchange.here("/devices") + "?done=1");
    }

    private Answer remove(Exchange exchange, Person me) {
        if (devices.remove(me.id(), exchange.pathValue("id"))) {
            enrolment.tellDevice(me, false);
        }
        return Answer.seeOther(exchange.here("/devices") + "?done=1");
    }

    private Answer sessions(Exchange exchange, SessionStore.Found me) {
        return Pages.page(
                200,
                "portal/sessions.jte",
                PortalFrame.of(exchange, me.person(), "sessions", M.text("portal.sessions.title")),
                new SessionsView(
                        exchange.here("/sessions"),
                        sessions.of(me.person().id()).stream()
                                .map(session -> row(session, me.session()))
                                .toList()));
    }

    private static SessionsView.Row row(Session session, Session mine) {
        return new SessionsView.Row(
                session.id(),
                session.kind() == SessionKind.PORTAL
                        ? M.text("portal.place")
                        : M.text("console.place"),
                Browser.named(session.client().userAgent()),
                session.client().ip(),
                session.startedAt().toString(),
                session.endsAt().toString(),
                session.tokenHash().equals(mine.tokenHash()));
    }

    private Answer end(Exchange exchange, Person me) {
        boolean _ = sessions.end(me.id(), exchange.pathValue("id"));
        return Answer.seeOther(exchange.here("/sessions"));
    }
}
