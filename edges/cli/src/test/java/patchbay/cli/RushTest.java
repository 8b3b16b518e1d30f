package patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is made of many sign-ins. */
final class RushTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    /** A hundred that took 10 to 1000 ms, one each 100 ms; and three that were refused. */
    private static final Rush RUSH =
            new Rush(
                    Duration.ofSeconds(10),
                    Stream.concat(
                                    IntStream.rangeClosed(1, 100)
                                            .mapToObj(i -> arrival(i * 100, i * 10, "agent-desk")),
                                    Stream.of(
                                            arrival(0, 5, "connect.login-is-session-name"),
                                            arrival(1, 5, "connect.login-is-session-name"),
                                            arrival(2, 5, "<b>")))
                            .toList(),
                    new Rush.Kept(100, 0, 0));

    private static Rush.Arrival arrival(int dueMillis, int tookMillis, String outcome) {
        Instant due = NOON.plusMillis(dueMillis);
        return new Rush.Arrival("ana", due, due.plusMillis(tookMillis), outcome);
    }

    @Test
    void percentiles_are_of_those_that_came_to_the_desk() {
        assertThat(RUSH.good()).isEqualTo(100);
        assertThat(RUSH.percentile(50)).isEqualTo(500.0);
        assertThat(RUSH.percentile(99)).isEqualTo(990.0);
        assertThat(RUSH.percentile(100)).isEqualTo(1000.0);
    }

    @Test
    void the_rate_is_over_the_time_it_all_lasted() {
        assertThat(RUSH.lasted()).isEqualTo(Duration.ofSeconds(11));
        assertThat(RUSH.rate()).isEqualTo(100 / 11.0);
        assertThat(RUSH.perSecond()).hasSize(12);
        assertThat(IntStream.of(RUSH.perSecond()).sum()).isEqualTo(100);
    }

    @Test
    void refusals_are_counted_by_what_refused() {
        assertThat(RUSH.refusals()).containsEntry("connect.login-is-session-name", 2);
        assertThat(RushText.lines(RUSH)).contains("2 × connect.login-is-session-name");
        assertThat(RushText.json(RUSH)).contains("\"connect.login-is-session-name\":2");
        assertThat(RushPage.html(RUSH)).contains("&lt;b&gt;", "<svg").doesNotContain("<b>");
    }

    @Test
    void nobody_at_the_desk_is_no_division_by_nothing() {
        Rush none =
                new Rush(Duration.ZERO, List.of(arrival(0, 1, "HTTP 500")), new Rush.Kept(0, 0, 0));

        assertThat(none.percentile(50)).isZero();
        assertThat(RushText.lines(none)).contains("signed in   0 of 1");
    }

    @Test
    void sessions_are_held_against_those_who_came() {
        Rush.Kept kept =
                Rush.Kept.of(List.of("ana", "ben", "cleo"), List.of("ana", "cleo", "cleo", "dan"));

        assertThat(kept).isEqualTo(new Rush.Kept(4, 1, 1));
        assertThat(new Rush(Duration.ZERO, List.of(arrival(0, 1, "agent-desk")), kept).sound())
                .isFalse();
    }
}
