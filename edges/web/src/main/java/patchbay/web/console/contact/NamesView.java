package patchbay.web.console.contact;

import java.util.List;
import java.util.Optional;

/**
 * The logins of an instance beside the names that would be sent.
 *
 * @param answer how many would not get in, in a sentence
 */
public record NamesView(
        String alias,
        String back,
        boolean sound,
        String answer,
        List<Tab> tabs,
        List<Row> rows,
        Optional<String> more) {
    public NamesView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** A kind of row, and how many there are. */
    public record Tab(String href, String text, int count, boolean here) {}

    /**
     * A name and a login.
     *
     * @param name with what nobody sees made visible
     * @param what what came of it, in a word or two
     * @param why the same in a sentence, with what to do
     * @param by who sends it; empty where nobody does
     * @param add where a user of this name is made
     */
    public record Row(
            String kind,
            boolean flagged,
            String name,
            String what,
            String why,
            String by,
            Optional<String> add) {}
}
