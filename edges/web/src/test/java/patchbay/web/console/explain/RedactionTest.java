package patchbay.web.console.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.explain.Verdict;
import patchbay.trace.TraceJson;

final class RedactionTest {
    private record Asked(CheckId id) implements CheckDefinition {
        @Override
        public String question() {
            return "a user carries the session name";
        }

        @Override
        public String source() {
            return "a manual";
        }

        @Override
        public Optional<String> failure() {
            return Optional.of("F02");
        }
    }

    @Test
    void nothing_that_tells_whose_it_is_is_left_and_the_same_thing_has_one_word() {
        Check check =
                Check.fail(
                                new Asked(new CheckId("connect.x")),
                                "login `ben@example.com`",
                                "`Ben@example.com` at `ana.b@other.example`, seen from 203.0.113.9",
                                Remedy.of("re-create the user as `ben@example.com`"))
                        .configuredAt(
                                "instance `aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee` of 111122223333,"
                                        + " `AROAEXAMPLEEXAMPLE12:ben`");
        Trace trace =
                new Trace(
                        new TraceCode("7Q2K-M4"),
                        Instant.EPOCH,
                        "ben",
                        "support",
                        Optional.of(new AccountId("111122223333")),
                        List.of(new StationReport(Station.CONNECT_USER, List.of(check))),
                        new Verdict.Refused(check, "Access Denied.", "Ben was refused: no login"));

        String redacted = TraceJson.write(Redaction.of(trace));

        assertThat(redacted)
                .doesNotContainIgnoringCase("ben@")
                .doesNotContainPattern("(?i)\\bben\\b")
                .doesNotContain("example.com", "ana.b", "203.0.113.9", "aaaaaaaa-bbbb")
                .doesNotContain("111122223333", "AROAEXAMPLE")
                .contains("connect.x", "F02", "Access Denied.", "support");
        String word = redacted.replaceAll("(?s).*login `(person[0-9]+@example.invalid)`.*", "$1");
        assertThat(redacted).contains("found\":\"`" + word + "`", "as `" + word + "`");
    }
}
