package patchbay.web.console;

import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.Profile;
import patchbay.identity.portal.FirstAdministrator;
import patchbay.identity.portal.PortalEvents;
import patchbay.web.entry.Entrance;
import patchbay.web.entry.Here;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Form;
import patchbay.web.http.NewCookie;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** The form in which the owner of an empty installation becomes its first administrator. */
public final class OwnerPages {
    static final String PATH = "/first-administrator";
    private static final String TICKET = "owner";
    private static final Messages M = Messages.HERE;

    private final FirstAdministrator first;
    private final Entrance entrance;
    private final PortalEvents events;

    public OwnerPages(FirstAdministrator first, Entrance entrance, PortalEvents events) {
        this.first = first;
        this.entrance = entrance;
        this.events = events;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Place.Console.class, PATH, this::form),
                Route.post(Place.Console.class, PATH, this::make));
    }

    /** Sends the owner to the form, with the ticket for it. */
    static Answer enter(Exchange exchange, Secret ticket) {
        return Answer.seeOther(exchange.here(PATH))
                .with(NewCookie.lasting(TICKET, ticket.reveal(), FirstAdministrator.TIME));
    }

    private boolean opened(Exchange exchange) {
        return exchange.cookie(TICKET).filter(first::opens).isPresent();
    }

    private Answer form(Exchange exchange) {
        return opened(exchange)
                ? page(exchange, 200, Optional.empty())
                : Answer.seeOther(exchange.here("/sign-in")).with(NewCookie.gone(TICKET));
    }

    private Answer make(Exchange exchange) {
        if (!opened(exchange)) {
            return form(exchange);
        }
        Form form = exchange.form();
        if (!form.text("password").equals(form.text("again"))) {
            return page(exchange, 400, Optional.of(M.text("entry.password.differ")));
        }
        return switch (first.make(
                form.text("userName").strip(),
                Profile.of(
                        form.text("givenName").strip(),
                        form.text("familyName").strip(),
                        form.text("email").strip()),
                new Secret(form.text("password")),
                Here.client(exchange))) {
            case DirectoryOutcome.Refused<Person>(Check decisive, List<Check> _) ->
                    page(
                            exchange,
                            400,
                            Optional.of(
                                    M.text(
                                            "console.invite.problem",
                                            decisive.expected(),
                                            decisive.found())));
            case DirectoryOutcome.Done<Person>(Person person, List<Check> _) ->
                    entrance.begin(exchange, person, "/", events.workflow())
                            .with(NewCookie.gone(TICKET));
        };
    }

    private static Answer page(Exchange exchange, int status, Optional<String> problem) {
        Form form = exchange.form();
        return Pages.page(
                status,
                "console/first-administrator.jte",
                Frame.of("first-administrator", M.text("console.first.title"))
                        .place(M.text("console.place"), "/"),
                new OwnerView(
                        exchange.here(PATH),
                        problem,
                        form.text("userName"),
                        form.text("email"),
                        form.text("givenName"),
                        form.text("familyName")));
    }
}
