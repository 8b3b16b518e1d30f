package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stock {@code aws} command line over IAM, STS and Organizations, called from a shell. */
class CallsByCommandLineTest {
    @Test
    void every_call_is_answered_as_aws_answers_it(@TempDir Path work) throws Exception {
        assumeTrue(
                Program.installed("aws") && Program.installed("bash"),
                "there is no aws command line on this machine");
        Papers.into(work, "command_line.sh");
        try (Patchbay patchbay = Patchbay.start(work)) {
            Program.Said said =
                    Program.run(
                            patchbay.asRoot(),
                            "bash",
                            work.resolve("command_line.sh").toString(),
                            work.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(Integer.parseInt(Program.find("(\\d+) calls, 0 not", said.out())))
                    .isGreaterThanOrEqualTo(60);
        }
    }
}
