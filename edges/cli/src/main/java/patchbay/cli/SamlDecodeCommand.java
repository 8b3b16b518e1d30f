package patchbay.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Callable;
import patchbay.saml.verify.Claims;
import patchbay.saml.verify.ReceivedResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay saml decode}: what a Response claims, nothing verified. */
@Command(
        name = "decode",
        description = "Show the XML of a SAMLResponse, or what it claims; nothing is verified.",
        mixinStandardHelpOptions = true)
final class SamlDecodeCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "base64 or XML; - is stdin")
    private String file = "-";

    @Option(names = "--output", description = "text: the XML; json: the claims; default text")
    private Output output = Output.TEXT;

    SamlDecodeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        String base64 = SamlFile.base64(shell.read(file));
        Claims claims = ReceivedResponse.read(base64).claims();
        if (output == Output.JSON) {
            shell.print(json(claims));
        } else {
            shell.print(xml(base64));
        }
        shell.say(
                "claimed, unverified; to judge it: patchbay saml verify "
                        + file
                        + " --metadata FILE");
        return ExitCode.DONE;
    }

    private String xml(String base64) throws Failure {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Failure.failed(
                    "file `" + file + "` is neither base64 nor XML", "patchbay saml decode --help");
        }
    }

    private static String json(Claims claims) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeBooleanProperty("verified", false);
            json.writeBooleanProperty("encrypted", claims.encrypted());
            DecisionJson.optional(json, "issuer", claims.issuer());
            DecisionJson.optional(json, "assertionId", claims.assertionId());
            DecisionJson.optional(json, "nameId", claims.nameId());
            DecisionJson.optional(json, "issueInstant", claims.issueInstant());
            DecisionJson.optional(json, "recipient", claims.recipient());
            DecisionJson.strings(json, "audiences", claims.audiences());
            json.writeObjectPropertyStart("attributes");
            claims.attributes().forEach((n, v) -> DecisionJson.strings(json, n, v));
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
