package patchbay.web.console.explain;

import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.identity.directory.Person;
import patchbay.web.console.ConsoleDoor;
import patchbay.web.console.ConsoleFrame;
import patchbay.web.console.TraceView;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;
import patchbay.web.page.Prose;

/**
 * The workbench: a sign-in that happened elsewhere, explained from what people have of it by the
 * code that decides about sign-ins here. What is pasted is judged and forgotten.
 */
public final class WorkbenchPages {
    /** So much fits: a recording of some minutes. */
    static final int MEGABYTES = 24;

    private static final int MEGABYTE = 1024 * 1024;

    /** Beyond this a text is not sent back with the answer; whoever wants may paste it again. */
    private static final int SENT_BACK = 200_000;

    private static final Messages M = Messages.HERE;

    private final ConsoleDoor door;
    private final ConsoleFrame frames;
    private final Workbench workbench;

    public WorkbenchPages(ConsoleDoor door, ConsoleFrame frames, Workbench workbench) {
        this.door = door;
        this.frames = frames;
        this.workbench = workbench;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        Place.Console.class,
                        "/workbench",
                        it -> door.signedIn(it, person -> empty(it, person))),
                Route.post(
                                Place.Console.class,
                                "/workbench",
                                MEGABYTES * MEGABYTE,
                                it -> door.signedIn(it, person -> judge(it, person)))
                        .whereTooLarge(it -> door.signedIn(it, person -> tooLarge(it, person))));
    }

    private Answer empty(Exchange exchange, Person person) {
        return page(exchange, person, 200, Workbench.Given.NOTHING, Optional.empty());
    }

    private Answer tooLarge(Exchange exchange, Person person) {
        return page(
                exchange,
                person,
                413,
                Workbench.Given.NOTHING,
                Optional.of(
                        new Workbench.Judged.Unreadable(
                                M.text("console.workbench.too-large", MEGABYTES))));
    }

    private Answer judge(Exchange exchange, Person person) {
        Form form = exchange.form();
        var given =
                new Workbench.Given(
                        form.text("happened"),
                        form.text("metadata"),
                        form.text("access"),
                        form.text("guardrails"),
                        form.text("users"),
                        form.text("instance").strip(),
                        form.text("role").strip(),
                        form.text("at").strip());
        Workbench.Judged judged =
                given.happened().isBlank()
                        ? new Workbench.Judged.Unreadable(M.text("console.workbench.nothing"))
                        : workbench.judge(given);
        int status = judged instanceof Workbench.Judged.Explained ? 200 : 422;
        return page(exchange, person, status, given, Optional.of(judged));
    }

    private Answer page(
            Exchange exchange,
            Person person,
            int status,
            Workbench.Given given,
            Optional<Workbench.Judged> judged) {
        String title = M.text("console.workbench.title");
        Optional<String> problem = Optional.empty();
        Optional<TraceView> trace = Optional.empty();
        List<Prose> notes = List.of();
        switch (judged.orElse(null)) {
            case Workbench.Judged.Explained(var found, var said) -> {
                trace = Optional.of(TraceView.of(found));
                notes = said.stream().map(Prose::of).toList();
            }
            case Workbench.Judged.Unreadable(String why) -> problem = Optional.of(why);
            case null -> {}
        }
        return Pages.page(
                status,
                "console/explain/workbench.jte",
                frames.of(exchange, person, "workbench", title),
                new WorkbenchView(
                        exchange.here("/workbench"),
                        given.length() > SENT_BACK ? Workbench.Given.NOTHING : given,
                        problem,
                        trace,
                        notes,
                        MEGABYTES));
    }
}
