package patchbay.identity.source.ldap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.source.SyncReport;

/** Counts what a synchronisation does, from many threads. */
final class SyncCounts {
    private static final int MOST_SKIPPED = 1000;

    private int read;
    private int added;
    private int changed;
    private int unchanged;
    private int gone;
    private int groups;
    private int memberships;
    private int skippedCount;
    private final List<SyncReport.Skipped> skipped = new ArrayList<>();

    synchronized void read() {
        read++;
    }

    synchronized void kept(String dn, PersonKeeper.Kept kept) {
        switch (kept) {
            case PersonKeeper.Kept.Added _ -> added++;
            case PersonKeeper.Kept.Changed _ -> changed++;
            case PersonKeeper.Kept.Unchanged _ -> unchanged++;
            case PersonKeeper.Kept.Skipped(Check why, List<Check> _) -> skipped(dn, why);
        }
    }

    synchronized void unchanged() {
        unchanged++;
    }

    synchronized void gone() {
        gone++;
    }

    synchronized void group() {
        groups++;
    }

    synchronized void membership() {
        memberships++;
    }

    synchronized void skipped(String dn, Check why) {
        skippedCount++;
        if (skipped.size() < MOST_SKIPPED) {
            skipped.add(
                    new SyncReport.Skipped(
                            dn,
                            why.id().text(),
                            "expected is "
                                    + why.expected()
                                    + ", found is "
                                    + why.found()
                                    + why.remedy()
                                            .map(Remedy::text)
                                            .map(t -> "; " + t)
                                            .orElse("")));
        }
    }

    synchronized SyncReport report(
            Instant start, Instant end, boolean full, Instant fullAt, String problem) {
        skipped.sort(Comparator.comparing(SyncReport.Skipped::who));
        return new SyncReport(
                start,
                end,
                full,
                fullAt,
                read,
                added,
                changed,
                unchanged,
                gone,
                groups,
                memberships,
                skippedCount,
                skipped,
                problem);
    }
}
