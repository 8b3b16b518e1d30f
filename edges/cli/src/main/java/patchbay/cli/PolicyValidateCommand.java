package patchbay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PolicyType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay policy validate}: would AWS store this document, and if not, in which words? */
@Command(
        name = "validate",
        description = "Check policy documents as AWS does before storing them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 0 valid, 3 not."})
final class PolicyValidateCommand implements Callable<Integer> {
    private static final String TYPES =
            "identity, inline, boundary, session, resource, trust, scp, rcp or endpoint";

    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "a document, or {\"id\",\"policyType\",\"document\":\"raw text\"}; - is stdin")
    private String file = "-";

    @Option(names = "--type", description = TYPES + "; default identity")
    private String type = "identity";

    @Option(names = "--jsonl", description = "read one object per line from stdin, answer each")
    private boolean jsonl;

    PolicyValidateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        if (jsonl) {
            return lines();
        }
        String text = shell.read(file);
        Optional<JsonText.Obj> question = question(text);
        PolicyParse parse =
                question.isPresent()
                        ? validate(question.get())
                        : PolicyDocument.validate(type(type), text);
        shell.print(answer(question.flatMap(q -> q.get("id")).map(JsonText::raw), parse));
        return parse instanceof Malformed ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** A policy has no element {@code document}, so an object that has one is a question. */
    private static Optional<JsonText.Obj> question(String text) {
        try {
            JsonText.Obj json = JsonText.readObject(text, "the file");
            return json.get("document").isPresent() ? Optional.of(json) : Optional.empty();
        } catch (Failure notJson) {
            return Optional.empty();
        }
    }

    private PolicyParse validate(JsonText.Obj question) throws Failure {
        String written = question.text("policyType");
        JsonText document =
                question.get("document")
                        .orElseThrow(() -> Failure.failed("there is no `document`", ""));
        String text =
                document instanceof JsonText.Scalar(String string, boolean isString, _) && isString
                        ? string
                        : document.raw();
        return PolicyDocument.validate(type(written.isEmpty() ? type : written), text);
    }

    private static PolicyType type(String written) throws Failure {
        return switch (written) {
            case "identity", "managed" -> PolicyType.MANAGED;
            case "inline" -> PolicyType.INLINE;
            case "boundary" -> PolicyType.BOUNDARY;
            case "session" -> PolicyType.SESSION;
            case "resource" -> PolicyType.RESOURCE;
            case "trust" -> PolicyType.TRUST;
            case "scp" -> PolicyType.SCP;
            case "rcp" -> PolicyType.RCP;
            case "endpoint" -> PolicyType.ENDPOINT;
            default ->
                    throw Failure.misused(
                            "policy type `%s` is not %s".formatted(Paint.plain(written), TYPES),
                            "patchbay policy validate --help");
        };
    }

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
        Optional<String> id = Optional.of("null");
        try {
            JsonText.Obj question = JsonText.readObject(line, "the line");
            id = question.get("id").map(JsonText::raw).or(() -> Optional.of("null"));
            shell.out().println(answer(id, validate(question)));
            return true;
        } catch (Failure failure) {
            String raw = id.orElse("null");
            shell.out()
                    .println(
                            JsonText.write(json -> {
                                json.writeStartObject();
                                json.writeName("id");
                                json.writeRawValue(raw);
                                json.writeStringProperty("error", failure.sentence());
                                json.writeEndObject();
                            }));
            return false;
        }
    }

    private static String answer(Optional<String> id, PolicyParse parse) {
        return JsonText.write(json -> {
            json.writeStartObject();
            id.ifPresent(raw -> {
                json.writeName("id");
                json.writeRawValue(raw);
            });
            json.writeBooleanProperty("valid", parse instanceof PolicyParse.Parsed);
            switch (parse) {
                case PolicyParse.Parsed _ -> {
                    json.writeNullProperty("errorCode");
                    json.writeNullProperty("message");
                }
                case Malformed(String code, String message, String detail) -> {
                    json.writeStringProperty("errorCode", code);
                    json.writeStringProperty("message", message);
                    json.writeStringProperty("detail", detail);
                }
            }
            json.writeEndObject();
        });
    }
}
