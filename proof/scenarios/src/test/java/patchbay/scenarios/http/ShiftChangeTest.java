package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.cli.Main;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.SettingsReader;

/**
 * {@code patchbay load shift-change} signs people in by the real path and leaves nothing behind.
 */
class ShiftChangeTest {
    private static String patchbay(Running demo, Path folder, String... words) {
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", demo.door().origin("localhost"), "--data", folder.toString()));
        try (PrintWriter to = new PrintWriter(said)) {
            int code = Main.run(Optional.empty(), to, to, all.toArray(String[]::new));
            assertThat(code).as(said.toString()).isZero();
        }
        return said.toString();
    }

    @Test
    void forty_agents_come_to_the_desk_and_the_stage_is_cleared(@TempDir Path folder)
            throws Exception {
        SecureRandom random = new SecureRandom();
        try (Running demo =
                Running.start(
                        SettingsReader.read(
                                Command.DEMO,
                                List.of("--port", "0", "--https-port", "0"),
                                Map.of(),
                                folder,
                                folder),
                        Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)),
                        random::nextBytes)) {
            Path report = folder.resolve("report.html");

            String said =
                    patchbay(
                            demo,
                            folder,
                            "load",
                            "shift-change",
                            "--agents",
                            "40",
                            "--within",
                            "1s",
                            "--output",
                            "json",
                            "--report",
                            report.toString());

            assertThat(said)
                    .contains("\"agents\":40", "\"signedIn\":40", "\"refused\":{}")
                    .contains("\"sessions\":{\"kept\":40,\"lost\":0,\"double\":0}");
            assertThat(Files.readString(report)).contains("40 of 40", "<svg");
            assertThat(patchbay(demo, folder, "instance", "list"))
                    .contains("example-corp")
                    .doesNotContain("rehearsal");
            assertThat(patchbay(demo, folder, "role", "list")).doesNotContain("rehearsal");
            assertThat(patchbay(demo, folder, "provider", "list")).doesNotContain("rehearsal");
        }
    }
}
