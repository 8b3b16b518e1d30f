package patchbay.web.console.furniture;

import java.util.List;
import java.util.Optional;
import patchbay.web.page.NavLink;

/** A piece of the page of one thing. */
public sealed interface Part permits Part.Facts, Part.Table, Part.Links, Part.Grants, FormView {
    /** Short facts, each with its name. */
    record Facts(List<Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One fact; {@code href} is empty where it leads nowhere. */
    record Fact(String name, String value, String href, boolean code) {
        static Fact of(String name, String value) {
            return new Fact(name, value, "", false);
        }

        static Fact code(String name, String value) {
            return new Fact(name, value, "", true);
        }

        static Fact link(String name, NavLink link) {
            return new Fact(name, link.label(), link.href(), false);
        }
    }

    /**
     * Rows of texts under headings.
     *
     * @param none what is said where there are no rows
     */
    record Table(String id, String title, List<String> headings, List<Line> lines, String none)
            implements Part {
        public Table {
            headings = List.copyOf(headings);
            lines = List.copyOf(lines);
        }

        /** Whether something can be done with its rows. */
        public boolean deeds() {
            return lines.stream().anyMatch(line -> line.form().isPresent());
        }
    }

    /** A row of a table: its texts, and what can be done with it. */
    record Line(List<String> texts, Optional<FormView> form) {
        public Line {
            texts = List.copyOf(texts);
        }

        static Line of(String... texts) {
            return new Line(List.of(texts), Optional.empty());
        }
    }

    /**
     * Other things, such as those that need this one.
     *
     * @param more a sentence about those that are not listed; may be empty
     */
    record Links(String id, String title, List<Link> links, String none, String more)
            implements Part {
        public Links {
            links = List.copyOf(links);
        }
    }

    /** One other thing; {@code href} is empty where it has no page. */
    record Link(String kind, String name, String href, Optional<FormView> form) {
        static Link of(String kind, String name, String href) {
            return new Link(kind, name, href, Optional.empty());
        }
    }

    /** Permissions in groups, as they are read. */
    record Grants(String title, List<PermissionView.Group> groups, List<String> pages)
            implements Part {
        public Grants {
            groups = List.copyOf(groups);
            pages = List.copyOf(pages);
        }
    }
}
