package patchbay.identity.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a synchronisation did.
 *
 * @param full whether every entry was read anew, not only those that changed
 * @param fullAt when every entry was last read anew
 * @param gone people of ours whom the source has no more
 * @param skipped entries that were not taken, the first thousand with their reasons
 * @param skippedCount all of them
 * @param problem why it stopped before its end; empty where it did not
 */
public record SyncReport(
        Instant startedAt,
        Instant endedAt,
        boolean full,
        Instant fullAt,
        int read,
        int added,
        int changed,
        int unchanged,
        int gone,
        int groups,
        int memberships,
        int skippedCount,
        List<Skipped> skipped,
        String problem) {
    /**
     * @param who distinguished name, or what the source calls the entry
     * @param reason a check's id
     * @param why in words, with what to do
     */
    public record Skipped(String who, String reason, String why) {}

    public SyncReport {
        skipped = List.copyOf(skipped);
    }

    public boolean done() {
        return problem.isEmpty();
    }

    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }
}
