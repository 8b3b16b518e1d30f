package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When keys and roles were last used: known at once, written seldom. */
final class LastUsesTest {
    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");

    private final List<Map<String, LastUse>> writes = new ArrayList<>();
    private final Map<String, LastUse> kept = new HashMap<>();
    private final LastUses uses =
            new LastUses(
                    new LastUseStore() {
                        @Override
                        public void keep(Map<String, LastUse> batch) {
                            writes.add(batch);
                            kept.putAll(batch);
                        }

                        @Override
                        public Optional<LastUse> find(String id) {
                            return Optional.ofNullable(kept.get(id));
                        }
                    });

    private static LastUse use(int second) {
        return new LastUse(THEN.plusSeconds(second), "iam", "us-east-1");
    }

    @Test
    void a_use_is_known_before_it_is_written() {
        uses.note("AKIA1", use(1));

        assertThat(uses.find("AKIA1")).contains(use(1));
        assertThat(writes).isEmpty();
    }

    @Test
    void many_uses_are_one_write_of_the_latest() {
        uses.note("AKIA1", use(1));
        uses.note("AKIA1", use(3));
        uses.note("AKIA1", use(2));
        uses.note("AROA1", use(4));

        uses.flush();
        uses.flush();

        assertThat(writes).containsExactly(Map.of("AKIA1", use(3), "AROA1", use(4)));
        assertThat(uses.find("AKIA1")).contains(use(3));
    }

    @Test
    void what_another_node_wrote_later_counts() {
        uses.note("AKIA1", use(1));
        kept.put("AKIA1", use(9));

        assertThat(uses.find("AKIA1")).contains(use(9));
    }

    @Test
    void a_write_that_failed_is_tried_again() {
        var failing =
                new LastUses(
                        new LastUseStore() {
                            private boolean failed;

                            @Override
                            public void keep(Map<String, LastUse> batch) {
                                if (!failed) {
                                    failed = true;
                                    throw new IllegalStateException("no disk");
                                }
                                writes.add(batch);
                            }

                            @Override
                            public Optional<LastUse> find(String id) {
                                return Optional.empty();
                            }
                        });
        failing.note("AKIA1", use(1));
        assertThat(catchThrowable(failing::flush)).isNotNull();

        failing.flush();

        assertThat(writes).containsExactly(Map.of("AKIA1", use(1)));
    }
}
