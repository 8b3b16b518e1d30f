package patchbay.trace;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;

/** Makes one trace of the entries that were written for it. */
final class Fold {
    private static final Verdict OPEN =
            new Verdict.Undecided("the sign-in has begun and not ended yet");

    private final Map<Station, StationReport> stations = new EnumMap<>(Station.class);
    private String person = "";
    private String application = "";
    private Optional<AccountId> account = Optional.empty();
    private Verdict verdict = OPEN;

    private Fold() {}

    static Trace of(StoredTrace stored) {
        Fold fold = new Fold();
        stored.entries().forEach(entry -> fold.add(EntryJson.read(entry)));
        return new Trace(
                stored.code(),
                stored.startedAt(),
                fold.person,
                fold.application,
                fold.account,
                List.copyOf(fold.stations.values()),
                fold.named());
    }

    private void add(TraceUpdate update) {
        // The issuing half knows the person by name; the session name that follows is the second
        // best, and does not replace it.
        if (person.isEmpty()) {
            person = update.person().orElse("");
        }
        application = update.application().orElse(application);
        account = update.account().or(() -> account);
        update.stations().forEach(report -> stations.put(report.station(), report));
        verdict = update.verdict().orElse(verdict);
    }

    private Verdict named() {
        return switch (verdict) {
            case Verdict.SignedIn signedIn -> signedIn;
            case Verdict.Undecided undecided -> undecided;
            case Verdict.Refused refused ->
                    new Verdict.Refused(
                            refused.decisive(),
                            refused.sentence(),
                            who() + " was refused at " + where(refused) + ": " + refused.cause());
        };
    }

    /** A login is told letter by letter: that its case differs may be what it is all about. */
    private String who() {
        if (person.isEmpty()) {
            return "Somebody";
        }
        boolean word = person.chars().allMatch(Character::isLetter);
        return word
                ? person.substring(0, 1).toUpperCase(Locale.ROOT) + person.substring(1)
                : "`" + person + "`";
    }

    private String where(Verdict.Refused refused) {
        for (StationReport report : stations.values()) {
            if (report.checks().stream()
                    .anyMatch(c -> c.failed() && c.id().equals(refused.decisive().id()))) {
                return report.station().title();
            }
        }
        return "the door";
    }
}
