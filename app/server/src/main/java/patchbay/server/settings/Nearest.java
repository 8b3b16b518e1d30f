package patchbay.server.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that somebody most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** {@code , did you mean `port`?} or, where nothing is near, nothing. */
    public static String hint(String typed, Collection<String> known) {
        return to(typed, known).map(word -> ", did you mean `" + word + "`?").orElse("");
    }

    /** The nearest known word, if fewer than half of its letters would have to change. */
    public static Optional<String> to(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) -> distance(typed, word)))
                .filter(word -> 2 * distance(typed, word) < Math.max(word.length(), 3));
    }

    /** Letters to insert, drop, replace or swap with their neighbour (Damerau, restricted). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                least = Math.min(least, cost[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
