package patchbay.web.console;

import java.util.List;

/**
 * The console's first page: the path during the last hour.
 *
 * @param stations how many sign-ins stopped at each station
 * @param steps what is left to be set up first; empty where it was done
 * @param rows refused ones first, newest first
 */
public record HomeView(
        int total,
        int refused,
        int signedIn,
        List<Stop> stations,
        List<SignInRow> rows,
        String all,
        String portal,
        List<Step> steps) {
    public HomeView {
        stations = List.copyOf(stations);
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
    }

    /** One step towards the first sign-in. */
    public record Step(String label, String href, boolean done) {}

    /** A station, and how many were refused there. */
    public record Stop(int number, String title, int refused) {
        public boolean failed() {
            return refused > 0;
        }
    }
}
