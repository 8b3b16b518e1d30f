package patchbay.web.front;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Region;
import patchbay.aws.places.Place;
import patchbay.trace.TraceJson;
import patchbay.web.drill.Drill;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.json.Json;

/**
 * What is rehearsed, and how that is changed, by programs of the installation's own account:
 *
 * <pre>
 * GET  /api/v1/drill                            patchbay:GetDrill     …:drill/state
 * POST /api/v1/drill/clock/advance?by=PT2H      patchbay:ChangeDrill  …:drill/clock
 * POST /api/v1/drill/clock/reset                patchbay:ChangeDrill  …:drill/clock
 * POST /api/v1/drill/provider-clock?ahead=-PT9M patchbay:ChangeDrill  …:drill/provider-clock
 * POST /api/v1/drill/regions/REGION/down        patchbay:ChangeDrill  …:drill/region/REGION
 * POST /api/v1/drill/regions/REGION/up          patchbay:ChangeDrill  …:drill/region/REGION
 * </pre>
 */
public final class DrillSite {
    private static final String PATH = "/api/v1/drill";

    /** Further than anything here lasts: a provisioner's token is good for a year. */
    private static final Duration FURTHEST = Duration.ofDays(400);

    private static final Duration MOST_WRONG = Duration.ofDays(1);

    private final Drill drill;
    private final AccountId home;
    private final SignedDoor door;

    /**
     * @param home the account whose callers may rehearse
     */
    public DrillSite(Drill drill, AccountId home, SignedDoor door) {
        this.drill = drill;
        this.home = home;
        this.door = door;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        return List.of(
                Route.get(here, PATH, it -> guarded(it, "GetDrill", "state", this::state)),
                change("/clock/advance", "clock", this::advance),
                change("/clock/reset", "clock", _ -> moved(Duration.ZERO)),
                change("/provider-clock", "provider-clock", this::setProvider),
                Route.postFromAnywhere(
                        here, PATH + "/regions/{region}/down", 0, it -> region(it, true)),
                Route.postFromAnywhere(
                        here, PATH + "/regions/{region}/up", 0, it -> region(it, false)));
    }

    @FunctionalInterface
    private interface Change {
        Answer answer(Exchange exchange);
    }

    private Route change(String path, String what, Change change) {
        return Route.postFromAnywhere(
                Place.Front.class,
                PATH + path,
                0,
                it -> guarded(it, "ChangeDrill", what, () -> change.answer(it)));
    }

    /** Whoever may not, does not learn whether this server rehearses. */
    private Answer guarded(Exchange exchange, String action, String what, Supplier<Answer> work) {
        return door.open(
                exchange,
                visitor -> {
                    Arn resource =
                            new Arn(
                                    SignedDoor.REGION.partition().id(),
                                    SignedDoor.SERVICE,
                                    SignedDoor.REGION.id(),
                                    home.digits(),
                                    "drill/" + what);
                    Optional<String> refusal = visitor.refusal("patchbay:" + action, resource);
                    if (refusal.isPresent()) {
                        return error(403, "AccessDeniedException", refusal.get());
                    }
                    if (!visitor.caller().account().equals(Optional.of(home))) {
                        return error(
                                403,
                                "AccessDeniedException",
                                "only account " + home + " rehearses for the whole installation");
                    }
                    return drill.allowed() ? work.get() : notHere();
                });
    }

    private static Answer notHere() {
        return invalid(
                "this server was not started for rehearsals: `patchbay demo` is, and `patchbay"
                        + " serve --drills on` would be");
    }

    private Answer advance(Exchange exchange) {
        Optional<Duration> by = duration(exchange.query().text("by"));
        if (by.isEmpty() || by.get().isNegative() || by.get().isZero()) {
            return invalid("`by` is expected as a duration ahead, such as PT2H30M");
        }
        return drill.clock().advance(by.get(), FURTHEST)
                ? state()
                : invalid("the clock goes no further than " + FURTHEST.toDays() + " days ahead");
    }

    private Answer moved(Duration ahead) {
        drill.clock().set(ahead);
        return state();
    }

    private Answer setProvider(Exchange exchange) {
        Optional<Duration> ahead = duration(exchange.query().text("ahead"));
        if (ahead.filter(it -> it.abs().compareTo(MOST_WRONG) <= 0).isEmpty()) {
            return invalid("`ahead` is expected as a duration of a day at most, such as -PT10M");
        }
        drill.providerClock().set(ahead.get());
        return state();
    }

    private Answer region(Exchange exchange, boolean down) {
        String written = exchange.pathValue("region");
        Optional<Region> region = Region.parse(written);
        return guarded(
                exchange,
                "ChangeDrill",
                "region/" + written,
                () -> {
                    if (region.isEmpty()) {
                        return invalid("`" + written + "` is no region");
                    }
                    drill.setDown(region.get(), down);
                    return state();
                });
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Answer state() {
        return Answer.json(
                200,
                Json.write(
                        Json.object()
                                .put("now", drill.clock().instant().toString())
                                .put("unmoved", drill.clock().unmoved().toString())
                                .put("aheadSeconds", drill.clock().ahead().toSeconds())
                                .put(
                                        "providerAheadSeconds",
                                        drill.providerClock().ahead().toSeconds())
                                .put(
                                        "regionsDown",
                                        drill.down().stream().<Json>map(Json.Str::new).toList())
                                .build()));
    }

    private static Answer invalid(String sentence) {
        return error(400, "ValidationException", sentence);
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, TraceJson.error(code, message));
    }
}
