package patchbay.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What was found out for a request holds until its end, for a second at most. */
class MomentTest {
    private static final Object STORE = new Object();

    private final AtomicLong nanoseconds = new AtomicLong();

    @Test
    void what_was_noted_is_recalled_for_a_second() {
        String said =
                Moment.of(
                        nanoseconds::get,
                        () -> {
                            Moment.current().note(STORE, 7);
                            nanoseconds.addAndGet(1_000_000_000L);
                            assertThat(Moment.current().recall(STORE)).hasValue(7);
                            nanoseconds.addAndGet(1);
                            assertThat(Moment.current().recall(STORE)).isEmpty();
                            return "done";
                        });

        assertThat(said).isEqualTo("done");
    }

    @Test
    void what_was_forgotten_has_to_be_asked_again_and_the_next_request_knows_nothing() {
        boolean forgotten =
                Moment.of(
                        nanoseconds::get,
                        () -> {
                            Moment.current().note(STORE, 7);
                            Moment.current().forget(STORE);
                            return Moment.current().recall(STORE).isEmpty();
                        });

        assertThat(forgotten).isTrue();
        assertThat(Moment.of(nanoseconds::get, () -> Moment.current().recall(STORE))).isEmpty();
    }

    @Test
    void outside_of_a_request_nothing_is_kept() {
        Moment.current().note(STORE, 7);

        assertThat(Moment.current().recall(STORE)).isEmpty();
    }
}
