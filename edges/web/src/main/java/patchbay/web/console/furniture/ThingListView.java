package patchbay.web.console.furniture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.web.page.NavLink;

/**
 * A list of furniture.
 *
 * @param instance the instance that it stands in
 * @param asked what is looked for; empty for all
 * @param summary how many there are
 */
public record ThingListView(
        NavLink instance,
        String title,
        String lead,
        String here,
        String asked,
        String summary,
        NavLink fresh,
        Optional<NavLink> beside,
        List<Row> rows,
        Optional<String> more,
        String none,
        String noneWhy) {
    public ThingListView {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param depth how deep it stands below others; 0 at the top
     * @param tag one word about its state; may be empty
     */
    public record Row(String name, String href, int depth, String tag, List<String> facts) {
        public Row {
            facts = facts.stream().filter(fact -> !fact.isEmpty()).toList();
        }

        /** One that stands alone. */
        static Row of(String name, String href, String tag, String... facts) {
            return new Row(name, href, 0, tag, List.of(facts));
        }

        /** Whether it says this anywhere, in any case. */
        boolean says(String lower) {
            return contains(name, lower) || facts.stream().anyMatch(fact -> contains(fact, lower));
        }

        private static boolean contains(String text, String lower) {
            return text.toLowerCase(Locale.ROOT).contains(lower);
        }
    }
}
