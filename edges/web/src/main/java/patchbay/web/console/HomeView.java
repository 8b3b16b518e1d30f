package patchbay.web.console;

import java.util.List;

/**
 * The console's first page: the path during the last hour.
 *
 * @param stations how many sign-ins stopped at each station
 * @param rows refused ones first, newest first
 */
public record HomeView(
        int total,
        int refused,
        int signedIn,
        List<Stop> stations,
        List<SignInRow> rows,
        String all,
        String portal) {
    public HomeView {
        stations = List.copyOf(stations);
        rows = List.copyOf(rows);
    }

    /** A station, and how many were refused there. */
    public record Stop(int number, String title, int refused) {
        public boolean failed() {
            return refused > 0;
        }
    }
}
