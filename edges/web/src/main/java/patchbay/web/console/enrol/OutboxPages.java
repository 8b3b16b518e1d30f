package patchbay.web.console.enrol;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.identity.directory.Person;
import patchbay.identity.mail.KeptLetter;
import patchbay.identity.mail.Letter;
import patchbay.identity.mail.Outbox;
import patchbay.web.console.ConsoleDoor;
import patchbay.web.console.ConsoleFrame;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/**
 * Shows letters and what became of them.
 *
 * <p>A letter's text is shown only where no mail server is set, when this page is where letters are
 * read: its links let somebody in.
 */
public final class OutboxPages {
    private static final Messages M = Messages.HERE;
    private static final int ROWS = 50;

    private final ConsoleDoor door;
    private final ConsoleFrame frames;
    private final Outbox outbox;
    private final InstantSource clock;

    public OutboxPages(ConsoleDoor door, ConsoleFrame frames, Outbox outbox, InstantSource clock) {
        this.door = door;
        this.frames = frames;
        this.outbox = outbox;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        Place.Console.class,
                        "/outbox",
                        it -> door.signedIn(it, admin -> list(it, admin))),
                Route.get(
                        Place.Console.class,
                        "/outbox/{letter}",
                        it -> door.signedIn(it, admin -> letter(it, admin))));
    }

    private Answer list(Exchange exchange, Person admin) {
        Instant before = before(exchange.query().text("before"));
        List<KeptLetter> letters = outbox.newest(before, ROWS);
        return Pages.page(
                200,
                "console/outbox.jte",
                frames.of(exchange, admin, "outbox", M.text("console.outbox.title")),
                new OutboxView(
                        outbox.hasPostman(),
                        letters.stream().map(letter -> row(exchange, letter)).toList(),
                        letters.size() == ROWS
                                ? Optional.of(
                                        exchange.here("/outbox")
                                                + "?before="
                                                + letters.getLast().createdAt())
                                : Optional.empty()));
    }

    private Instant before(String text) {
        try {
            return text.isEmpty() ? clock.instant().plusSeconds(1) : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return clock.instant().plusSeconds(1);
        }
    }

    private OutboxView.Row row(Exchange exchange, KeptLetter letter) {
        boolean readable = !outbox.hasPostman() && letter.sealed().isPresent();
        return new OutboxView.Row(
                letter.subject(),
                letter.recipient(),
                letter.createdAt().toString(),
                state(letter),
                letter.state() == KeptLetter.State.GIVEN_UP,
                letter.problem(),
                readable ? Optional.of(exchange.here("/outbox/" + letter.id())) : Optional.empty());
    }

    private String state(KeptLetter letter) {
        return switch (letter.state()) {
            case WAITING ->
                    outbox.hasPostman()
                            ? letter.attempts() == 0
                                    ? M.text("console.outbox.waiting")
                                    : M.text("console.outbox.again", letter.attempts())
                            : M.text("console.outbox.here");
            case DELIVERED -> M.text("console.outbox.delivered");
            case GIVEN_UP -> M.text("console.outbox.given-up");
        };
    }

    private Answer letter(Exchange exchange, Person admin) {
        Optional<KeptLetter> kept =
                outbox.find(exchange.pathValue("letter")).filter(_ -> !outbox.hasPostman());
        Optional<Letter> letter = kept.flatMap(outbox::open);
        if (letter.isEmpty()) {
            String title = M.text("console.letter.none");
            return Pages.notice(
                    404,
                    frames.of(exchange, admin, "error", title),
                    new Notice(
                            title,
                            M.text("console.letter.none.why"),
                            Optional.of(
                                    NavLink.to(
                                            M.text("console.nav.outbox"),
                                            exchange.here("/outbox")))));
        }
        return Pages.page(
                200,
                "console/letter.jte",
                frames.of(exchange, admin, "letter", letter.get().subject()),
                new LetterView(
                        letter.get().subject(),
                        letter.get().recipient(),
                        kept.get().createdAt().toString(),
                        letter.get().paragraphs(),
                        letter.get().action().map(it -> NavLink.to(it.label(), it.address())),
                        exchange.here("/outbox")));
    }
}
