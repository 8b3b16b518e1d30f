package patchbay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code patchbay env}: what an AWS CLI or SDK has to know to talk to this server. */
@Command(
        name = "env",
        description = "Export lines for AWS CLIs and SDKs: eval \"$(patchbay env)\"",
        mixinStandardHelpOptions = true)
final class EnvCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--region", description = "the region; default us-east-1")
    private String region = "us-east-1";

    @Option(names = "--output", description = "text: export lines; json: an object; default text")
    private Output output = Output.TEXT;

    @Mixin private ServerOptions server = new ServerOptions();

    EnvCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        Map<String, String> variables = variables();
        if (output == Output.JSON) {
            shell.print(
                    JsonText.write(json -> {
                        json.writeStartObject();
                        variables.forEach(json::writeStringProperty);
                        json.writeEndObject();
                    }));
        } else {
            variables.forEach((name, value) -> shell.print("export " + name + "=" + quoted(value)));
        }
        shell.say("for this shell: eval \"$(patchbay env)\"; then: aws sts get-caller-identity");
        return ExitCode.DONE;
    }

    /** A key in a file is named by its profile; only the demo's, which is no secret, is written. */
    private Map<String, String> variables() throws Failure {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ENDPOINT_URL", server.url(shell).toString());
        variables.put("AWS_REGION", region);
        variables.put("AWS_DEFAULT_REGION", region);
        Path data = server.data(shell);
        Path credentials = data.resolve("credentials");
        String profile = server.profile();
        if (profile != null) {
            variables.put("AWS_PROFILE", profile);
        } else if (AccessKey.inFile(credentials, AccessKey.OWN_PROFILE).isPresent()) {
            variables.put("AWS_SHARED_CREDENTIALS_FILE", credentials.toString());
            variables.put("AWS_PROFILE", AccessKey.OWN_PROFILE);
        } else {
            variables.put("AWS_ACCESS_KEY_ID", AccessKey.DEMO.id());
            variables.put("AWS_SECRET_ACCESS_KEY", AccessKey.DEMO.secret().reveal());
        }
        Path authority = data.resolve("tls").resolve("ca.pem");
        if (Files.isReadable(authority)) {
            variables.put("AWS_CA_BUNDLE", authority.toString());
        }
        return variables;
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_./:@%+=-]+")
                ? value
                : "'" + value.replace("'", "'\\''") + "'";
    }
}
