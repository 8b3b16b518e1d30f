package patchbay.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import patchbay.policy.Decision;
import patchbay.policy.PolicyEvaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patchbay policy explain}: one decision and its reasons, for people. */
@Command(
        name = "explain",
        description = "Decide a request by the policies given, and say why.",
        mixinStandardHelpOptions = true)
final class PolicyExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--request", paramLabel = "FILE", description = "the request; - is stdin")
    private @Nullable String request;

    @Option(names = "--policies", paramLabel = "FILE", description = "the policies")
    private @Nullable String policies;

    @Option(names = "--output", description = "text or json; default text")
    private Output output = Output.TEXT;

    PolicyExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        Decision decision =
                PolicySimulateCommand.decide(
                        shell, PolicyEvaluator.asDocumented(), request, policies);
        shell.print(
                output == Output.JSON
                        ? DecisionJson.write(decision)
                        : DecisionText.write(decision, new Paint(shell.colour())));
        return decision.allowed() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
