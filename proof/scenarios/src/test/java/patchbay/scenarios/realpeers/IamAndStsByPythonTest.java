package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stock boto3 walks IAM and STS, and meets every error path of sections 3 and 5 once: {@code
 * rules.py} lists which call meets which.
 */
class IamAndStsByPythonTest {
    @Test
    void every_call_is_answered_as_aws_answers_it(@TempDir Path work) throws Exception {
        String python = Python.with("boto3");
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
                            python,
                            work.resolve("all_calls.py").toString(),
                            work.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(Integer.parseInt(Program.find("(\\d+) calls, 0 not", said.out())))
                    .isGreaterThanOrEqualTo(240);
        }
    }
}
