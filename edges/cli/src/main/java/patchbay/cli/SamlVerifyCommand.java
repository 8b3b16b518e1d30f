package patchbay.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.saml.verify.Cryptography;
import patchbay.saml.verify.Expectations;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.saml.verify.TrustedProvider;
import patchbay.saml.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay saml verify}: is a Response the word of the provider in the metadata? */
@Command(
        name = "verify",
        description = "Judge a SAMLResponse, or every *.b64 of a folder, by a provider's metadata.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 0 accepted, 3 rejected; for a folder 0 once all are judged."})
final class SamlVerifyCommand implements Callable<Integer> {
    private static final Set<String> AUDIENCES =
            Set.of("urn:amazon:webservices", "https://signin.aws.amazon.com/saml");

    private final Shell shell;
    private final ResponseVerifier verifier = new ResponseVerifier(Cryptography.ofPlatform());

    @Parameters(paramLabel = "FILE", description = "base64 or XML; - is stdin; or a folder")
    private String file = "-";

    @Option(
            names = "--metadata",
            required = true,
            paramLabel = "FILE",
            description = "the identity provider's metadata")
    private String metadata = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "when it is presented; default now")
    private @Nullable String at;

    @Option(
            names = "--acs",
            paramLabel = "URL",
            description =
                    "the sign-in address, repeatable; default https://signin.aws.amazon.com/saml")
    private List<String> acs = new ArrayList<>();

    @Option(
            names = "--audience",
            paramLabel = "URI",
            description =
                    "an accepted audience, repeatable; default urn:amazon:webservices and the address")
    private List<String> audience = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "private key for encrypted assertions, at most two, newest first")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--output", description = "json or text; default json")
    private Output output = Output.JSON;

    SamlVerifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Failure {
        TrustedProvider provider = provider();
        Expectations expectations = expectations();
        if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
            return folder(provider, expectations);
        }
        Verification verification = judge(shell.read(file), provider, expectations);
        shell.print(
                output == Output.JSON
                        ? VerificationJson.write(Optional.empty(), verification)
                        : ChecksText.write(verification, new Paint(shell.colour())));
        return verification instanceof Verification.Accepted ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private Verification judge(String text, TrustedProvider provider, Expectations expectations) {
        return verifier.verify(
                ReceivedResponse.read(SamlFile.base64(text)), provider, expectations);
    }

    private int folder(TrustedProvider provider, Expectations expectations) throws Failure {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(file), "*.b64")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw Failure.failed("folder `" + file + "` cannot be read", "");
        }
        files.sort(null);
        for (Path one : files) {
            Verification verification = judge(shell.read(one.toString()), provider, expectations);
            shell.out()
                    .println(
                            VerificationJson.write(
                                    Optional.of(String.valueOf(one.getFileName())), verification));
        }
        shell.out().flush();
        return ExitCode.DONE;
    }

    private TrustedProvider provider() throws Failure {
        return switch (MetadataReader.read(shell.read(metadata))) {
            case MetadataOutcome.Accepted accepted -> {
                TrustedProvider provider =
                        TrustedProvider.of("metadata `" + metadata + "`", accepted.issuers());
                List<PrivateKey> opened = new ArrayList<>();
                for (String key : keys) {
                    opened.add(PemKey.read(shell.read(key), key));
                }
                yield provider.with(opened, TrustedProvider.Encryption.ALLOWED);
            }
            case MetadataOutcome.Refused refused ->
                    throw Failure.failed(
                            "metadata `%s` cannot be used: expected %s, found %s"
                                    .formatted(
                                            metadata,
                                            refused.decisive().expected(),
                                            refused.decisive().found()),
                            "");
        };
    }

    private Expectations expectations() throws Failure {
        Set<String> recipients = new LinkedHashSet<>(acs);
        if (recipients.isEmpty()) {
            recipients.add("https://signin.aws.amazon.com/saml");
        }
        Set<String> audiences = audience.isEmpty() ? AUDIENCES : new LinkedHashSet<>(audience);
        return Expectations.of(recipients, audiences, moment());
    }

    private Instant moment() throws Failure {
        if (at == null) {
            return shell.clock().instant();
        }
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw Failure.misused(
                    "--at `%s` is not an instant such as 2026-01-31T12:00:00Z"
                            .formatted(Paint.plain(at)),
                    "patchbay saml verify --help");
        }
    }
}
