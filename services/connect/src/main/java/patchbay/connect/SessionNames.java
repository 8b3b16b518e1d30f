package patchbay.connect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import patchbay.aws.RoleSessionName;

/**
 * Lays the logins of an instance beside the RoleSessionNames that would be sent to it, and tells
 * near misses before anybody fails (rules 8.7, 8.8 and 8.14).
 *
 * <p>Each name is looked up three times in a hash table: the time grows with the users and the
 * people added up, not multiplied. Nothing is kept between two pages.
 */
public final class SessionNames {
    /** Neighbours in the alphabet among which the nearest login is looked for. */
    private static final int NEIGHBOURS = 50;

    private final ConnectStore store;
    private final NamesSent sent;

    public SessionNames(ConnectStore store, NamesSent sent) {
        this.store = store;
        this.sent = sent;
    }

    /** What came of a name; in the order of the list, the gravest first. */
    public enum Kind {
        CASE,
        BLANKS,
        DOMAIN,
        SHORT,
        /** Somebody else is sent under this name, too: both would be the same user. */
        SHARED,
        /** No user has it. */
        NO_USER,
        /** It is none that a role session can have, and the sign-in is refused. */
        NO_NAME,
        /** A user whom nobody is sent as. */
        UNSENT,
        EXACT;

        /** Whether somebody would not get in, or get in as somebody else. */
        public boolean flagged() {
            return this != EXACT && this != UNSENT;
        }

        private static Kind of(Resemblance resemblance) {
            return switch (resemblance) {
                case CASE -> CASE;
                case BLANKS -> BLANKS;
                case DOMAIN -> DOMAIN;
                case SHORT -> SHORT;
            };
        }
    }

    /**
     * A name and a login.
     *
     * @param name empty where nobody is sent
     * @param login the user's, or the one that resembles the name; empty where there is none
     */
    public record Row(Kind kind, String name, String person, String application, String login) {}

    /**
     * Some of the rows.
     *
     * @param counts of all rows, by kind
     * @param next how many rows stand before the next page; empty on the last
     */
    public record Page(Map<Kind, Integer> counts, List<Row> rows, Optional<Integer> next) {
        public Page {
            counts = Map.copyOf(counts);
            rows = List.copyOf(rows);
        }

        public int count(Kind kind) {
            return counts.getOrDefault(kind, 0);
        }

        public int flagged() {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey().flagged())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * @param wanted which rows
     * @param before how many of them stand before the page
     */
    public Page page(Instance instance, Predicate<Kind> wanted, int before, int most) {
        Logins logins = new Logins(store.logins(instance.id()));
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        List<Row> rows = new ArrayList<>();
        sent.to(instance, each -> keep(logins.row(each), wanted, counts, rows));
        logins.unsent().forEach(row -> keep(row, wanted, counts, rows));
        rows.sort(
                Comparator.comparing(Row::kind).thenComparing(Row::name).thenComparing(Row::login));
        List<Row> shown =
                rows.stream().skip(before).limit(most).map(row -> nearest(instance, row)).toList();
        int after = before + shown.size();
        return new Page(counts, shown, after < rows.size() ? Optional.of(after) : Optional.empty());
    }

    private static void keep(
            Row row, Predicate<Kind> wanted, Map<Kind, Integer> counts, List<Row> rows) {
        counts.merge(row.kind(), 1, Integer::sum);
        if (wanted.test(row.kind())) {
            rows.add(row);
        }
    }

    /** Looked for on the page that is shown, not for everybody. */
    private Row nearest(Instance instance, Row row) {
        if (row.kind() != Kind.NO_USER) {
            return row;
        }
        List<String> neighbours = store.loginsLike(instance.id(), row.name(), NEIGHBOURS);
        return new Row(
                row.kind(),
                row.name(),
                row.person(),
                row.application(),
                LoginHints.nearest(row.name(), neighbours).orElse(""));
    }

    /** The logins of an instance, by each form in which a name can miss them. */
    private static final class Logins {
        private final Set<String> all;
        private final Map<String, String> folded = new HashMap<>();
        private final Map<String, String> local = new HashMap<>();
        private final Map<String, String> personByName = new HashMap<>();
        private final Set<String> meant = new HashSet<>();

        Logins(List<String> logins) {
            all = new HashSet<>(logins);
            for (String login : logins) {
                folded.putIfAbsent(Resemblance.folded(login), login);
                local.putIfAbsent(Resemblance.local(login), login);
            }
        }

        Row row(NamesSent.Sent sent) {
            String name = sent.name();
            if (all.contains(name) && RoleSessionName.parse(name).isPresent()) {
                meant.add(name);
                String first = personByName.putIfAbsent(name, sent.person());
                boolean other = first != null && !first.equals(sent.person());
                return row(other ? Kind.SHARED : Kind.EXACT, sent, name);
            }
            Optional<String> near =
                    Optional.ofNullable(folded.get(Resemblance.folded(name)))
                            .or(() -> Optional.ofNullable(local.get(Resemblance.local(name))))
                            .filter(_ -> !Resemblance.local(name).isEmpty());
            Optional<Kind> kind = near.flatMap(login -> Resemblance.of(name, login)).map(Kind::of);
            if (kind.isPresent()) {
                meant.add(near.get());
                return row(kind.get(), sent, near.get());
            }
            return row(
                    RoleSessionName.parse(name).isPresent() ? Kind.NO_USER : Kind.NO_NAME,
                    sent,
                    near.orElse(""));
        }

        private static Row row(Kind kind, NamesSent.Sent sent, String login) {
            return new Row(kind, sent.name(), sent.person(), sent.application(), login);
        }

        List<Row> unsent() {
            return all.stream()
                    .filter(login -> !meant.contains(login))
                    .map(login -> new Row(Kind.UNSENT, "", "", "", login))
                    .toList();
        }
    }
}
