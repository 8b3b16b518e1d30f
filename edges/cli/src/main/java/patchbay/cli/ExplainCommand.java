package patchbay.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import patchbay.explain.TraceCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay explain}: one sign-in, station by station, of this server or from files. */
@Command(
        name = "explain",
        description = {
            "Say why a sign-in went as it did: one of a running server by its code, or one that"
                    + " happened elsewhere from what there is of it.",
            "Files may be named in any order and are recognised by what they hold: a HAR of any"
                    + " browser, a SAMLResponse (base64, URL-encoded or XML), a CloudTrail event, an"
                    + " error line of aws; and, so that more stations can be judged, provider metadata"
                    + " and what these print: aws iam get-role, get-policy-version, get-role-policy,"
                    + " list-attached-role-policies, list-saml-providers; aws organizations"
                    + " describe-policy; aws connect describe-instance, list-users, list-approved-origins,"
                    + " list-security-profile-permissions. Nothing leaves"
                    + " this machine."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 3 where the sign-in was refused."})
final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;
    private final Optional<Elsewhere> elsewhere;

    @Parameters(
            paramLabel = "CODE|FILE|SENTENCE",
            arity = "0..*",
            description =
                    "the code on the refusal page, such as 7Q2K-M4, or last; or files; or AWS's"
                            + " sentence in quotes")
    private List<String> things = List.of();

    @Option(names = "--metadata", paramLabel = "FILE", description = "the provider's metadata")
    private List<String> metadata = List.of();

    @Option(names = "--trust-policy", paramLabel = "FILE", description = "the role's trust policy")
    private List<String> trustPolicies = List.of();

    @Option(names = "--policy", paramLabel = "FILE", description = "a policy of the role")
    private List<String> policies = List.of();

    @Option(
            names = "--boundary",
            paramLabel = "FILE",
            description =
                    "the role's permissions boundary, as aws iam get-policy-version prints it")
    private List<String> boundaries = List.of();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "a private key, in PEM, that opens the encrypted assertion")
    private List<String> keys = List.of();

    @Option(names = "--scp", paramLabel = "FILE", description = "a service control policy")
    private List<String> serviceControl = List.of();

    @Option(names = "--rcp", paramLabel = "FILE", description = "a resource control policy")
    private List<String> resourceControl = List.of();

    @Option(names = "--users", paramLabel = "FILE", description = "the instance's users")
    private List<String> users = List.of();

    @Option(names = "--instance", paramLabel = "ARN", description = "the instance that is meant")
    private List<String> instances = List.of();

    @Option(names = "--role", paramLabel = "ARN", description = "the role that was chosen")
    private @Nullable String role;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "judge as of then; default: when it was captured")
    private @Nullable String at;

    @Option(names = "--output", description = "text or json; default text")
    private Output output = Output.TEXT;

    @Mixin private ServerOptions server = new ServerOptions();

    ExplainCommand(Shell shell, Optional<Elsewhere> elsewhere) {
        this.shell = shell;
        this.elsewhere = elsewhere;
    }

    @Override
    public Integer call() throws Failure {
        boolean options =
                !(metadata.isEmpty()
                        && trustPolicies.isEmpty()
                        && policies.isEmpty()
                        && boundaries.isEmpty()
                        && keys.isEmpty()
                        && serviceControl.isEmpty()
                        && resourceControl.isEmpty()
                        && users.isEmpty()
                        && instances.isEmpty());
        if (options || things.size() > 1 || things.stream().anyMatch(ExplainCommand::isEvidence)) {
            return fromFiles();
        }
        return ofServer(things.isEmpty() ? "last" : things.getFirst());
    }

    private static boolean isEvidence(String thing) {
        try {
            return thing.equals("-") || thing.strip().contains(" ") || Files.exists(Path.of(thing));
        } catch (InvalidPathException noFile) {
            return false;
        }
    }

    private int fromFiles() throws Failure {
        if (elsewhere.isEmpty()) {
            throw Failure.misused(
                    "the launcher starts what judges files", "./patchbay explain FILE");
        }
        Elsewhere.Judgement judgement = elsewhere.get().judge(evidence());
        judgement.notes().forEach(note -> shell.say(Paint.plain(note)));
        return show(judgement.trace());
    }

    private Evidence evidence() throws Failure {
        Evidence evidence = new Evidence();
        EvidenceReader reader = new EvidenceReader(evidence);
        for (String thing : things) {
            boolean typed = thing.strip().contains(" ") && !Files.exists(Path.of(thing));
            reader.take(typed ? thing : shell.read(thing), thing);
        }
        for (List<String> files : List.of(metadata, trustPolicies, policies, users)) {
            for (String file : files) {
                reader.take(shell.read(file), file);
            }
        }
        for (String file : boundaries) {
            evidence.boundaries().add(boundary(file));
        }
        for (String file : keys) {
            reader.key(shell.read(file), file);
        }
        for (String file : serviceControl) {
            evidence.serviceControl().add(Gathered.control(shell.read(file), file));
        }
        for (String file : resourceControl) {
            evidence.resourceControl().add(Gathered.control(shell.read(file), file));
        }
        instances.forEach(
                arn -> evidence.instances().add(new Evidence.InstanceFile(arn, Optional.empty())));
        if (role != null) {
            evidence.wantedRole(role);
        }
        if (at != null) {
            evidence.at(instant(at));
        }
        return evidence;
    }

    /** The document itself, or the version that holds it. */
    private Evidence.Document boundary(String file) throws Failure {
        JsonText.Obj json = JsonText.readObject(shell.read(file), "`" + file + "`");
        JsonText.Obj version = Har.object(json, "PolicyVersion");
        return new Evidence.Document(
                file,
                version.get("Document").isPresent()
                        ? Exports.text(version, "Document")
                        : json.raw());
    }

    private static Instant instant(String text) throws Failure {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Failure.misused(
                    "`" + Paint.plain(text) + "` is not an instant such as `2026-11-22T12:04:31Z`",
                    "patchbay explain --help");
        }
    }

    private int ofServer(String code) throws Failure {
        String path =
                code.equals("last")
                        ? "last"
                        : TraceCode.parse(code)
                                .map(TraceCode::text)
                                .orElseThrow(() ->
                                        Failure.misused(
                                                "`%s` is neither a file nor a trace code such as"
                                                        .concat(" `7Q2K-M4`")
                                                        .formatted(Paint.plain(code)),
                                                "patchbay explain last"));
        try (ServerClient client = new ServerClient(shell, server)) {
            ServerClient.Answer answer = client.get("/api/v1/traces/" + path, "");
            if (answer.status() == 404) {
                throw Failure.failed(
                        path.equals("last")
                                ? "there is no sign-in yet"
                                : "there is no trace `" + path + "`",
                        path.equals("last") ? "patchbay listen" : "patchbay explain last");
            }
            if (answer.status() != 200) {
                throw Failure.failed(
                        "the server answered %d: %s"
                                .formatted(answer.status(), ServerClient.message(answer.body())),
                        "patchbay doctor");
            }
            return show(answer.body());
        }
    }

    private int show(String body) throws Failure {
        JsonText.Obj trace = JsonText.readObject(body, "the server's answer");
        shell.print(
                output == Output.JSON
                        ? body.strip()
                        : new TraceText(trace, new Paint(shell.colour()), ZoneId.systemDefault())
                                .full());
        boolean refused =
                trace.get("verdict").orElse(null) instanceof JsonText.Obj verdict
                        && verdict.text("outcome").equals("refused");
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
