package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stock boto3 walks IAM and STS, and meets every error path of sections 3 and 5 once: {@code
 * rules.py} lists which call meets which.
 */
class IamAndStsByPythonTest {
    private static final String PYTHON = "python3";

    @Test
    void every_call_is_answered_as_aws_answers_it(@TempDir Path work) throws Exception {
        assumeTrue(
                Program.installed(PYTHON)
                        && Program.run(Map.of(), PYTHON, "-c", "import boto3").exitCode() == 0,
                "there is no Python with boto3 on this machine");
        Papers.into(
                work,
                "calls.py",
                "iam_calls.py",
                "sts_calls.py",
                "error_paths.py",
                "rules.py",
                "all_calls.py");
        try (Patchbay patchbay = Patchbay.start(work)) {
            Program.Said said =
                    Program.run(
                            patchbay.asRoot(),
                            PYTHON,
                            work.resolve("all_calls.py").toString(),
                            work.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(Integer.parseInt(Program.find("(\\d+) calls, 0 not", said.out())))
                    .isGreaterThanOrEqualTo(240);
        }
    }
}
