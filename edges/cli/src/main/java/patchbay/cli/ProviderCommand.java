package patchbay.cli;

import static patchbay.wire.iam.IamOperations.createSAMLProvider;
import static patchbay.wire.iam.IamOperations.deleteSAMLProvider;
import static patchbay.wire.iam.IamOperations.getSAMLProvider;
import static patchbay.wire.iam.IamOperations.listSAMLProviders;
import static patchbay.wire.iam.IamOperations.updateSAMLProvider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.wire.ServiceModel;
import patchbay.wire.iam.CreateSAMLProviderRequest;
import patchbay.wire.iam.DeleteSAMLProviderRequest;
import patchbay.wire.iam.GetSAMLProviderRequest;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListSAMLProvidersRequest;
import patchbay.wire.iam.SAMLProviderListEntry;
import patchbay.wire.iam.UpdateSAMLProviderRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay provider}: the SAML providers of the caller's account. */
final class ProviderCommand {
    private static final ServiceModel IAM = IamOperations.model();
    private static final Columns<SAMLProviderListEntry> COLUMNS =
            Columns.<SAMLProviderListEntry>none()
                    .and("NAME", entry -> name(entry.arn().orElse("")))
                    .and("ARN", entry -> entry.arn().orElse(""))
                    .and(
                            "VALID UNTIL",
                            entry -> entry.validUntil().map(Object::toString).orElse(""));

    private ProviderCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The SAML providers of your account.",
                new ListAll(shell),
                new Show(shell),
                new Create(shell),
                new Change(shell),
                new Delete(shell));
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static List<SAMLProviderListEntry> all(ServerClient client) throws Failure {
        return client.call(IAM, listSAMLProviders(), new ListSAMLProvidersRequest())
                .samlProviderList();
    }

    /** The ARN of a provider that is named by its name or its ARN. */
    private static String arn(ServerClient client, String nameOrArn) throws Failure {
        if (nameOrArn.startsWith("arn:")) {
            return nameOrArn;
        }
        return all(client).stream()
                .flatMap(entry -> entry.arn().stream())
                .filter(arn -> name(arn).equals(nameOrArn))
                .findFirst()
                .orElseThrow(() ->
                        Failure.failed(
                                "there is no provider `" + Paint.plain(nameOrArn) + "`",
                                "patchbay provider list"));
    }

    private static Shown shown(ServerClient client, String arn) throws Failure {
        return Shown.of(
                client.call(
                        IAM,
                        getSAMLProvider(),
                        GetSAMLProviderRequest.builder().samlProviderArn(arn).build()),
                Map.of("SAMLProviderArn", arn));
    }

    /** What may be said of the encryption of assertions. */
    private static final class Encryption {
        @Option(
                names = "--encryption",
                paramLabel = "MODE",
                description = "of assertions: Allowed or Required; needs a private key")
        private @Nullable String mode;

        @Option(
                names = "--add-private-key",
                paramLabel = "FILE",
                description = "a PEM file; two keys are kept at most")
        private @Nullable String key;

        private Optional<String> key(Shell shell) throws Failure {
            return key == null ? Optional.empty() : Optional.of(shell.read(key));
        }
    }

    @Command(name = "list", description = "List the providers.", mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            list(all(client), COLUMNS);
        }
    }

    @Command(
            name = "show",
            description = "Show a provider and its metadata.",
            mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        @Parameters(paramLabel = "PROVIDER", description = "its name or ARN")
        private String provider = "";

        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            show(shown(client, arn(client, provider)));
        }
    }

    @Command(name = "create", description = "Create a provider.", mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = "1 to 128 characters")
        private String name = "";

        @Option(
                names = "--metadata",
                paramLabel = "FILE",
                required = true,
                description = "of the identity provider; - reads it from standard input")
        private String metadata = "";

        @CommandLine.Mixin private Encryption encryption = new Encryption();

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            String arn =
                    client.call(
                                    IAM,
                                    createSAMLProvider(),
                                    CreateSAMLProviderRequest.builder()
                                            .name(name)
                                            .samlMetadataDocument(shell().read(metadata))
                                            .assertionEncryptionMode(
                                                    Optional.ofNullable(encryption.mode))
                                            .addPrivateKey(encryption.key(shell()))
                                            .build())
                            .samlProviderArn()
                            .orElseThrow();
            show(shown(client, arn));
        }
    }

    @Command(
            name = "set",
            description = "Change a provider; what is not named stays as it is.",
            mixinStandardHelpOptions = true)
    private static final class Change extends ServerCommand {
        @Parameters(paramLabel = "PROVIDER", description = "its name or ARN")
        private String provider = "";

        @Option(
                names = "--metadata",
                paramLabel = "FILE",
                description = "of the identity provider; - reads it from standard input")
        private @Nullable String metadata;

        @CommandLine.Mixin private Encryption encryption = new Encryption();

        @Option(
                names = "--remove-private-key",
                paramLabel = "ID",
                description = "as `show` names it")
        private @Nullable String removed;

        private Change(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            String arn = arn(client, provider);
            client.call(
                    IAM,
                    updateSAMLProvider(),
                    UpdateSAMLProviderRequest.builder()
                            .samlProviderArn(arn)
                            .samlMetadataDocument(
                                    metadata == null
                                            ? Optional.empty()
                                            : Optional.of(shell().read(metadata)))
                            .assertionEncryptionMode(Optional.ofNullable(encryption.mode))
                            .addPrivateKey(encryption.key(shell()))
                            .removePrivateKey(Optional.ofNullable(removed))
                            .build());
            show(shown(client, arn));
        }
    }

    @Command(name = "delete", description = "Delete a provider.", mixinStandardHelpOptions = true)
    private static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "PROVIDER", description = "its name or ARN")
        private String provider = "";

        private Delete(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            String arn = arn(client, provider);
            client.call(
                    IAM,
                    deleteSAMLProvider(),
                    DeleteSAMLProviderRequest.builder().samlProviderArn(arn).build());
            done("provider " + name(arn) + " is deleted");
        }
    }
}
