package patchbay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.chance.Randomness;
import patchbay.explain.TraceCode;
import patchbay.iam.LastUses;
import patchbay.server.settings.Command;
import patchbay.server.settings.Settings;
import patchbay.server.settings.SettingsReader;
import patchbay.storage.AesGcmSealer;
import patchbay.storage.Database;
import patchbay.storage.LastUseSqlStore;
import patchbay.storage.MasterKey;
import patchbay.storage.TraceSqlStore;
import patchbay.web.drill.Drill;

/** What is kept for a while is forgotten after it. */
final class HousekeepingTest {
    private static final Instant START = Instant.parse("2026-11-27T12:00:00Z");

    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path folder;

    @Test
    void traces_are_kept_as_many_days_as_the_setting_says() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        Randomness random = new SecureRandom()::nextBytes;
        Settings settings =
                SettingsReader.read(
                        Command.SERVE,
                        List.of("--trace-retention-days", "30"),
                        Map.of(),
                        folder,
                        folder);
        try (Database database = Database.embedded(folder.resolve("patchbay.db"))) {
            MasterKey key = MasterKey.readOrCreate(folder.resolve("master.key"), random);
            Assembly assembly =
                    Assembly.assemble(
                            settings,
                            database,
                            AesGcmSealer.open(database, key, random),
                            () -> {
                                throw new AssertionError("nobody signs in");
                            },
                            now::get,
                            new Drill(now::get, false),
                            random);
            TraceSqlStore traces = new TraceSqlStore(database);
            TraceCode old = TraceCode.fresh(random);
            TraceCode recent = TraceCode.fresh(random);
            traces.open(old, START);
            traces.open(recent, START.plusSeconds(2));

            now.set(START.plus(Duration.ofDays(30)).plusSeconds(1));
            assembly.housekeeping().sweep();

            assertThat(traces.find(old)).isEmpty();
            assertThat(traces.find(recent)).isPresent();
        }
    }

    @Test
    void a_sweep_that_fails_does_not_keep_the_next_from_its_turn() {
        List<Instant> swept = new ArrayList<>();
        try (Database database = Database.embedded(folder.resolve("patchbay.db"))) {
            Housekeeping housekeeping =
                    new Housekeeping(
                            List.of(
                                    new Housekeeping.Sweep(
                                            "broken",
                                            _ -> {
                                                throw new IllegalStateException("broken");
                                            }),
                                    new Housekeeping.Sweep(
                                            "whole",
                                            moment -> {
                                                swept.add(moment);
                                                return 1;
                                            })),
                            new LastUses(new LastUseSqlStore(database)),
                            () -> 0,
                            () -> START);

            housekeeping.sweep();
        }

        assertThat(swept).containsExactly(START);
    }
}
