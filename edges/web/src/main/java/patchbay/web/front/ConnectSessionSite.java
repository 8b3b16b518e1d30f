package patchbay.web.front;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import patchbay.aws.places.Place;
import patchbay.connect.AuthenticationProfile;
import patchbay.connect.ConnectSession;
import patchbay.connect.ConnectSessions;
import patchbay.connect.ProfileChange;
import patchbay.connect.SessionOperations;
import patchbay.connect.SessionStore;
import patchbay.explain.TraceCode;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/**
 * Who is signed in to a contact-centre instance, and how its users sign in. An instance is named by
 * its id or alias; the actions' resource is {@code …:connect-instance/ID}.
 *
 * <pre>
 * GET  /api/v1/connect/INSTANCE/sessions[?after=SESSION]       patchbay:ListConnectSessions
 * POST /api/v1/connect/INSTANCE/sessions/SESSION/end           patchbay:EndConnectSession
 * POST /api/v1/connect/INSTANCE/sessions/end                   patchbay:EndConnectSessions
 * GET  /api/v1/connect/INSTANCE/authentication-profile         patchbay:GetConnectAuthenticationProfile
 * POST /api/v1/connect/INSTANCE/authentication-profile         patchbay:UpdateConnectAuthenticationProfile
 * </pre>
 */
public final class ConnectSessionSite {
    private static final String PATH = "/api/v1/connect/{instance}";
    private static final int LARGE = 64 * 1024;

    private final SessionOperations operations;
    private final SignedDoor door;

    public ConnectSessionSite(SessionOperations operations, SignedDoor door) {
        this.operations = operations;
        this.door = door;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        return List.of(
                Route.get(here, PATH + "/sessions", this::list),
                Route.postFromAnywhere(here, PATH + "/sessions/end", 0, this::endAll),
                Route.postFromAnywhere(here, PATH + "/sessions/{session}/end", 0, this::end),
                Route.get(here, PATH + "/authentication-profile", this::profile),
                Route.postFromAnywhere(
                        here, PATH + "/authentication-profile", LARGE, this::change));
    }

    private Answer list(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.list(
                                        visitor.call(SessionOperations.LIST),
                                        exchange.pathValue("instance"),
                                        exchange.query().one("after"),
                                        Map.of()),
                                of -> roll(of.value())));
    }

    private static Json.Obj roll(ConnectSessions.Roll roll) {
        Json.Builder json =
                Json.object()
                        .put("total", roll.total())
                        .put(
                                "sessions",
                                roll.rows().stream().map(ConnectSessionSite::row).toList());
        if (roll.more()) {
            json.put("after", roll.rows().getLast().session().id());
        }
        return json.build();
    }

    private static Json.Obj row(SessionStore.SignedIn row) {
        ConnectSession session = row.session();
        Json.Builder json =
                Json.object()
                        .put("id", session.id())
                        .put("user", row.login())
                        .put("userId", session.user())
                        .put("signedInAt", session.signedInAt().toString())
                        .put("activeAt", session.activeAt().toString())
                        .put("until", session.expiresAt().toString())
                        .put("address", session.through().address())
                        .put("browser", row.browsers());
        session.through().role().ifPresent(role -> json.put("role", role));
        session.through().provider().ifPresent(provider -> json.put("provider", provider));
        session.trace().map(TraceCode::text).ifPresent(trace -> json.put("trace", trace));
        return json.build();
    }

    private Answer end(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.end(
                                        visitor.call(SessionOperations.END),
                                        exchange.pathValue("instance"),
                                        exchange.pathValue("session"),
                                        Map.of()),
                                ConnectSessionSite::ended));
    }

    private Answer endAll(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.endAll(
                                        visitor.call(SessionOperations.END_ALL),
                                        exchange.pathValue("instance"),
                                        Map.of()),
                                ConnectSessionSite::ended));
    }

    private static Json.Obj ended(int count) {
        return Json.object().put("ended", count).build();
    }

    private Answer profile(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        answer(
                                operations.profile(
                                        visitor.call(SessionOperations.PROFILE),
                                        exchange.pathValue("instance"),
                                        Map.of()),
                                of -> profile(of.value())));
    }

    private Answer change(Exchange exchange) {
        return door.open(
                exchange,
                visitor -> {
                    Optional<Map<String, String>> texts = texts(exchange.bodyText());
                    return texts.isEmpty()
                            ? error(
                                    400,
                                    "ValidationException",
                                    "one JSON object with the members to change is expected")
                            : answer(
                                    operations.change(
                                            visitor.call(SessionOperations.SET_PROFILE),
                                            exchange.pathValue("instance"),
                                            new ProfileChange(texts.get()),
                                            Map.of()),
                                    of -> profile(of.value()));
                });
    }

    /** Members as texts: lists with a line for each, truths and numbers as they are written. */
    private static Optional<Map<String, String>> texts(String body) {
        try {
            if (!(Json.parse(body) instanceof Json.Obj sent)) {
                return Optional.empty();
            }
            Map<String, String> texts = new TreeMap<>();
            sent.members().forEach((name, value) -> texts.put(name, text(value)));
            return Optional.of(texts);
        } catch (NotJson e) {
            return Optional.empty();
        }
    }

    private static String text(Json value) {
        return switch (value) {
            case Json.Str(String text) -> text;
            case Json.Arr(List<Json> items) ->
                    String.join("\n", items.stream().map(ConnectSessionSite::text).toList());
            default -> Json.write(value);
        };
    }

    private static Json.Obj profile(AuthenticationProfile profile) {
        return Json.object()
                .put(ProfileChange.LONGEST, profile.longest().toMinutes())
                .put(ProfileChange.IDLE, profile.idle().toMinutes())
                .put(ProfileChange.ENDS_WHEN_IDLE, profile.endsWhenIdle())
                .put(ProfileChange.PERIODIC, profile.periodic().toMinutes())
                .put(ProfileChange.ALLOWED, strings(profile.allowed()))
                .put(ProfileChange.BLOCKED, strings(profile.blocked()))
                .put(ProfileChange.RENEWAL, profile.own().renewal())
                .put(ProfileChange.BINDS_ROLE, profile.own().bindsRole())
                .put(ProfileChange.SIGN_IN, profile.own().signIn().orElse(""))
                .put(ProfileChange.SIGN_OUT, profile.own().signOut().orElse(""))
                .build();
    }

    private static List<Json> strings(List<String> texts) {
        return texts.stream().<Json>map(Json.Str::new).toList();
    }

    private static <T> Answer answer(Reply<T> reply, Function<T, Json.Obj> json) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> Answer.json(200, Json.write(json.apply(output)));
            case Reply.Refused<T>(Fault fault) ->
                    error(fault.status(), fault.code(), fault.message());
        };
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, TraceJson.error(code, message));
    }
}
