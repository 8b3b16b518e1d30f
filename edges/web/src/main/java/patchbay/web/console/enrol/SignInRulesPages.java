package patchbay.web.console.enrol;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.places.Place;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.SignInRules;
import patchbay.identity.portal.SignInRulesStore;
import patchbay.web.console.ConsoleDoor;
import patchbay.web.console.ConsoleFrame;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** Sets when a second factor is asked for, and how long sessions last (rules 7.24 and 7.27). */
public final class SignInRulesPages {
    private static final Messages M = Messages.HERE;
    private static final String PATH = "/sign-in-rules";

    private final ConsoleDoor door;
    private final ConsoleFrame frames;
    private final SignInRulesStore store;
    private final Supplier<SignInRules> rules;

    public SignInRulesPages(
            ConsoleDoor door,
            ConsoleFrame frames,
            SignInRulesStore store,
            Supplier<SignInRules> rules) {
        this.door = door;
        this.frames = frames;
        this.store = store;
        this.rules = rules;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        Place.Console.class,
                        PATH,
                        it ->
                                door.signedIn(
                                        it,
                                        admin ->
                                                page(
                                                        it,
                                                        admin,
                                                        200,
                                                        rules.get(),
                                                        Optional.empty()))),
                Route.post(
                        Place.Console.class,
                        PATH,
                        it -> door.signedIn(it, admin -> save(it, admin))));
    }

    private Answer save(Exchange exchange, Person admin) {
        Form form = exchange.form();
        Optional<SignInRules.Prompt> prompt =
                constant(SignInRules.Prompt.values(), form.text("prompt"));
        Optional<SignInRules.WithoutDevice> without =
                constant(SignInRules.WithoutDevice.values(), form.text("without"));
        Optional<Duration> length = length(form);
        if (prompt.isEmpty() || without.isEmpty() || length.isEmpty()) {
            return page(
                    exchange,
                    admin,
                    400,
                    rules.get(),
                    Optional.of(M.text("console.rules.length.wrong")));
        }
        store.put(
                new SignInRules(
                        prompt.get(), without.get(), length.get(), form.text("mail").equals("on")));
        return Answer.seeOther(exchange.here(PATH) + "?saved=1");
    }

    private static Optional<Duration> length(Form form) {
        String days = form.text("days").strip();
        String hours = form.text("hours").strip();
        String minutes = form.text("minutes").strip();
        String number = "[0-9]{1,6}";
        if (!days.matches(number) || !hours.matches(number) || !minutes.matches(number)) {
            return Optional.empty();
        }
        return Optional.of(
                        Duration.ofDays(Long.parseLong(days))
                                .plusHours(Long.parseLong(hours))
                                .plusMinutes(Long.parseLong(minutes)))
                .filter(length -> length.compareTo(SignInRules.SHORTEST) >= 0)
                .filter(length -> length.compareTo(SignInRules.LONGEST) <= 0);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst();
    }

    private Answer page(
            Exchange exchange,
            Person admin,
            int status,
            SignInRules now,
            Optional<String> problem) {
        return Pages.page(
                status,
                "console/sign-in-rules.jte",
                frames.of(exchange, admin, "sign-in-rules", M.text("console.rules.title")),
                new SignInRulesView(
                        exchange.here(PATH),
                        problem,
                        exchange.query().has("saved"),
                        choices(SignInRules.Prompt.values(), now.prompt()),
                        choices(SignInRules.WithoutDevice.values(), now.withoutDevice()),
                        now.sessionLength().toDays(),
                        now.sessionLength().toHoursPart(),
                        now.sessionLength().toMinutesPart(),
                        now.mailFirstPassword()));
    }

    private static List<SignInRulesView.Choice> choices(Enum<?>[] all, Enum<?> chosen) {
        return Arrays.stream(all)
                .map(it ->
                        new SignInRulesView.Choice(
                                it.name(),
                                M.text(
                                        "console.rules.choice."
                                                + it.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')),
                                it == chosen))
                .toList();
    }
}
