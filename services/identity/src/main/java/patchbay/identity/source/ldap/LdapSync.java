package patchbay.identity.source.ldap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import patchbay.identity.directory.Directory;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SourceStore;
import patchbay.identity.source.Sources;
import patchbay.identity.source.SyncReport;

/**
 * Takes people and groups of directories over, each directory by one run at a time.
 *
 * <p>A full run reads every entry. Between those, a run reads the names of all and the rest only of
 * entries that were changed since; once a day, a run is full in any case.
 */
public final class LdapSync {
    private static final Duration FULL_EVERY = Duration.ofDays(1);

    private final Sources sources;
    private final SourceStore store;
    private final LdapDirectories directories;
    private final Directory people;
    private final InstantSource clock;
    private final Map<SourceId, ReentrantLock> running = new ConcurrentHashMap<>();

    public LdapSync(
            Sources sources,
            SourceStore store,
            LdapDirectories directories,
            Directory people,
            InstantSource clock) {
        this.sources = sources;
        this.store = store;
        this.directories = directories;
        this.people = people;
        this.clock = clock;
    }

    /** Runs those that are due; how many that were. */
    public int runDue(Instant now) {
        int ran = 0;
        for (Source source : sources.list()) {
            if (source.enabled() && source.kind().binds() && due(source, now)) {
                SyncReport _ = run(source, false);
                ran++;
            }
        }
        return ran;
    }

    private boolean due(Source source, Instant now) {
        Duration every = directories.of(source).settings().syncEvery();
        return !every.isZero()
                && store.lastSync(source.id())
                        .map(last -> !now.isBefore(last.startedAt().plus(every)))
                        .orElse(true);
    }

    /**
     * Runs now, behind a run of the same source that is under way; the report is kept.
     *
     * @param full whether every entry is to be read anew, whatever was changed
     */
    public SyncReport run(Source source, boolean full) {
        if (source.kind() == Kind.DIRECTORY || source.kind() == Kind.SAML) {
            throw new IllegalArgumentException(source.kind() + " is not synchronised");
        }
        ReentrantLock lock = running.computeIfAbsent(source.id(), _ -> new ReentrantLock());
        lock.lock();
        try {
            Instant start = clock.instant();
            Optional<SyncReport> last = store.lastSync(source.id());
            Optional<Instant> since =
                    last.filter(report -> !full && report.done())
                            .filter(report -> start.isBefore(report.fullAt().plus(FULL_EVERY)))
                            .map(SyncReport::startedAt);
            SyncReport report =
                    new SyncRun(source, directories.of(source), people, store, clock, since)
                            .run(last.map(SyncReport::fullAt).orElse(start));
            store.synced(source.id(), report);
            return report;
        } finally {
            lock.unlock();
        }
    }
}
