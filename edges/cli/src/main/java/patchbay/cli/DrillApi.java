package patchbay.cli;

import java.time.Duration;
import java.util.List;

/** What a server rehearses: its clocks, and the regions that answer nobody. */
final class DrillApi {
    static final String PATH = "/api/v1/drill";

    private final ServerClient client;

    DrillApi(ServerClient client) {
        this.client = client;
    }

    /**
     * @param providerAhead by how much the identity provider's clock is wrong, in seconds
     * @param down ids of the regions that answer nobody
     */
    record State(long providerAhead, List<String> down) {
        static final State SOUND = new State(0, List.of());

        State {
            down = List.copyOf(down);
        }

        static State read(JsonText.Obj json) {
            String ahead = json.text("providerAheadSeconds");
            return new State(
                    ahead.isEmpty() ? 0 : Long.parseLong(ahead),
                    json.list("regionsDown").stream()
                            .filter(JsonText.Scalar.class::isInstance)
                            .map(item -> ((JsonText.Scalar) item).text())
                            .toList());
        }
    }

    State read() throws Failure {
        return State.read(good(client.get(PATH, ""), "./patchbay demo"));
    }

    /** Changes what differs. */
    void become(State wanted) throws Failure {
        State now = read();
        if (now.providerAhead() != wanted.providerAhead()) {
            changed("/provider-clock", "ahead=" + Duration.ofSeconds(wanted.providerAhead()));
        }
        for (String region : now.down()) {
            if (!wanted.down().contains(region)) {
                changed("/regions/" + region + "/up", "");
            }
        }
        for (String region : wanted.down()) {
            if (!now.down().contains(region)) {
                changed("/regions/" + region + "/down", "");
            }
        }
    }

    private void changed(String path, String query) throws Failure {
        JsonText.Obj _ = good(client.post(PATH + path, query), "./patchbay demo");
    }

    static JsonText.Obj good(ServerClient.Answer answer, String next) throws Failure {
        if (answer.status() != 200) {
            throw Failure.failed(ServerClient.message(answer.body()), next);
        }
        return JsonText.readObject(answer.body(), "the server's answer");
    }
}
