package patchbay.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of many sign-ins.
 *
 * @param wanted within which time they were to arrive
 * @param arrivals in the order in which they were due
 * @param kept what the server says afterwards of those who came
 */
record Rush(Duration wanted, List<Arrival> arrivals, Kept kept) {
    Rush {
        arrivals = List.copyOf(arrivals);
    }

    /**
     * Those who came to the desk, counted once more in the server's list of sessions.
     *
     * @param sessions how many the list holds
     * @param lost who came to the desk and is not in the list
     * @param doubled who is in it more than once
     */
    record Kept(int sessions, int lost, int doubled) {
        /**
         * @param arrived the user names of those who came to the desk
         * @param listed the user name of each session
         */
        static Kept of(List<String> arrived, List<String> listed) {
            Map<String, Integer> counts = new HashMap<>();
            listed.forEach(name -> counts.merge(name, 1, Integer::sum));
            return new Kept(
                    listed.size(),
                    (int) arrived.stream().filter(name -> !counts.containsKey(name)).count(),
                    (int) counts.values().stream().filter(count -> count > 1).count());
        }
    }

    /** Whether everybody is at the desk, once. */
    boolean sound() {
        return good() == arrivals.size() && kept.lost == 0 && kept.doubled == 0;
    }

    /**
     * One sign-in.
     *
     * @param agent the user name
     * @param due when it was to begin: who waits for a turn waits, too
     * @param outcome {@code agent-desk}, or why not: the check that refused, or what went wrong
     */
    record Arrival(String agent, Instant due, Instant done, String outcome) {
        static final String DESK = "agent-desk";

        boolean good() {
            return outcome.equals(DESK);
        }

        Duration took() {
            return Duration.between(due, done);
        }
    }

    int good() {
        return (int) arrivals.stream().filter(Arrival::good).count();
    }

    /** From the first that was due to the last that was done. */
    Duration lasted() {
        return Duration.between(begin(), end());
    }

    Instant begin() {
        return arrivals.stream().map(Arrival::due).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant end() {
        return arrivals.stream().map(Arrival::done).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Sign-ins that came to the desk, for each second it lasted. */
    double rate() {
        return good() / Math.max(0.001, lasted().toMillis() / 1000.0);
    }

    /** What so many of a hundred took at most, of those that came to the desk; in milliseconds. */
    double percentile(double hundredths) {
        List<Duration> took = new ArrayList<>();
        arrivals.stream().filter(Arrival::good).map(Arrival::took).sorted().forEach(took::add);
        if (took.isEmpty()) {
            return 0;
        }
        int at = (int) Math.ceil(hundredths / 100 * took.size()) - 1;
        return took.get(Math.clamp(at, 0, took.size() - 1)).toNanos() / 1e6;
    }

    /** Why sign-ins did not come to the desk, and how many each. */
    Map<String, Integer> refusals() {
        Map<String, Integer> refusals = new TreeMap<>();
        arrivals.stream()
                .filter(arrival -> !arrival.good())
                .forEach(arrival -> refusals.merge(arrival.outcome(), 1, Integer::sum));
        return refusals;
    }

    /** How many were done in each second, from the first on. */
    int[] perSecond() {
        int[] counts = new int[(int) lasted().toSeconds() + 1];
        for (Arrival arrival : arrivals) {
            if (arrival.good()) {
                counts[(int) Duration.between(begin(), arrival.done()).toSeconds()]++;
            }
        }
        return counts;
    }
}
