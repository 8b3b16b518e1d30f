package patchbay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import patchbay.policy.Decision;
import patchbay.policy.PolicyEvaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patchbay policy simulate}: one decision as JSON, or thousands of them. */
@Command(
        name = "simulate",
        description = "Decide a request by the policies given, as JSON.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The request: {\"principal\":ARN|{\"federated\":…}|{\"service\":…}|{\"canonicalUser\":…}|"
                    + "{\"anonymous\":true},",
            "  \"action\":…,\"resource\":…,\"resourceAccount\":…,\"context\":{\"key\":\"value\"|[\"v1\",\"v2\"]}}",
            "The policies: {\"identity\":[…],\"resource\":…,\"boundary\":[…],\"session\":[…],",
            "  \"scp\":[{\"level\":…,\"policies\":[…]}],\"rcp\":[…],\"endpoint\":[…]}",
            "Exit code 0 allowed, 3 denied, 2 not a request or not policies."
        })
final class PolicySimulateCommand implements Callable<Integer> {
    private final Shell shell;
    private final PolicyEvaluator evaluator = PolicyEvaluator.asDocumented();
    private final Decide decide = new Decide();

    @Option(names = "--request", paramLabel = "FILE", description = "the request; - is stdin")
    private @Nullable String request;

    @Option(names = "--policies", paramLabel = "FILE", description = "the policies")
    private @Nullable String policies;

    @Option(
            names = "--jsonl",
            description =
                    "read {\"id\",\"request\",\"policies\"} per line from stdin, write"
                            + " {\"id\",\"decision\"} per line")
    private boolean jsonl;

    PolicySimulateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        if (jsonl) {
            return lines();
        }
        Decision decision = decide(shell, evaluator, request, policies);
        shell.print(DecisionJson.write(decision));
        return decision.allowed() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** The decision about two files. */
    static Decision decide(
            Shell shell,
            PolicyEvaluator evaluator,
            @Nullable String request,
            @Nullable String policies)
            throws Failure {
        if (request == null || policies == null) {
            throw Failure.misused(
                    "--request and --policies are needed", "patchbay policy simulate --help");
        }
        return evaluator.decide(
                Decide.request(readObject(shell, request, "the request")),
                new Decide().policies(readObject(shell, policies, "the policies")));
    }

    /** A file that is no JSON object is not what the command takes. */
    private static JsonText.Obj readObject(Shell shell, String file, String what) throws Failure {
        String text = shell.read(file);
        try {
            return JsonText.readObject(text, what);
        } catch (Failure notJson) {
            throw Failure.misused(notJson.sentence(), "patchbay policy simulate --help");
        }
    }

    /** Every line gets its answer; a line that cannot be read gets an error and ends in code 1. */
    private int lines() throws Failure {
        boolean failed = false;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    failed |= !line(line);
                }
            }
        } catch (IOException e) {
            throw Failure.failed("standard input cannot be read", "");
        }
        shell.out().flush();
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private boolean line(String line) {
        String id = "null";
        try {
            JsonText.Obj json = JsonText.readObject(line, "the line");
            id = json.get("id").map(JsonText::raw).orElse("null");
            Decision decision =
                    evaluator.decide(
                            Decide.request(member(json, "request")),
                            decide.policies(member(json, "policies")));
            answer(id, "decision", decision(decision));
            return true;
        } catch (Failure failure) {
            answer(id, "error", failure.sentence());
            return false;
        }
    }

    private static JsonText.Obj member(JsonText.Obj json, String name) throws Failure {
        if (json.get(name).orElse(null) instanceof JsonText.Obj object) {
            return object;
        }
        throw Failure.failed("the line has no object `" + name + "`", "");
    }

    private void answer(String id, String name, String value) {
        shell.out()
                .println(
                        JsonText.write(json -> {
                            json.writeStartObject();
                            json.writeName("id");
                            json.writeRawValue(id);
                            json.writeStringProperty(name, value);
                            json.writeEndObject();
                        }));
    }

    private static String decision(Decision decision) {
        return switch (decision) {
            case Decision.Allowed _ -> "allowed";
            case Decision.ImplicitlyDenied _ -> "implicitDeny";
            case Decision.ExplicitlyDenied _ -> "explicitDeny";
        };
    }
}
