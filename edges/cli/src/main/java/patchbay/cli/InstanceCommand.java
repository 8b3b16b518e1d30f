package patchbay.cli;

import static patchbay.wire.connect.ConnectOperations.createInstance;
import static patchbay.wire.connect.ConnectOperations.deleteInstance;
import static patchbay.wire.connect.ConnectOperations.describeInstance;
import static patchbay.wire.connect.ConnectOperations.updateInstanceAttribute;

import java.util.Map;
import patchbay.wire.connect.CreateInstanceRequest;
import patchbay.wire.connect.DeleteInstanceRequest;
import patchbay.wire.connect.DescribeInstanceRequest;
import patchbay.wire.connect.DescribeInstanceResponse;
import patchbay.wire.connect.InstanceSummary;
import patchbay.wire.connect.UpdateInstanceAttributeRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay instance}: the contact-centre instances of a region. */
final class InstanceCommand {
    private static final Columns<InstanceSummary> COLUMNS =
            Columns.<InstanceSummary>none()
                    .and("ALIAS", it -> it.instanceAlias().orElse(""))
                    .and("ID", it -> it.id().orElse(""))
                    .and("IDENTITY", it -> it.identityManagementType().orElse(""));

    private InstanceCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The contact-centre instances.",
                new ListAll(shell),
                new Show(shell),
                new Create(shell),
                new Change(shell),
                new Delete(shell));
    }

    private static DescribeInstanceResponse described(ServerClient client, String id)
            throws Failure {
        return client.call(
                ContactCentre.MODEL,
                describeInstance(),
                DescribeInstanceRequest.builder().instanceId(id).build());
    }

    @Command(
            name = "list",
            description = "List the instances of the region.",
            mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            list(new ContactCentre(client).instances(), COLUMNS);
        }
    }

    @Command(name = "show", description = "Show an instance.", mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        @Parameters(paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            show(described(client, new ContactCentre(client).instance(instance)));
        }
    }

    @Command(name = "create", description = "Create an instance.", mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(paramLabel = "ALIAS", description = "the first label of its host name")
        private String alias = "";

        @Option(
                names = "--identity",
                paramLabel = "KIND",
                description = "SAML or CONNECT_MANAGED; default SAML")
        private String identity = "SAML";

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            String id =
                    client.call(
                                    ContactCentre.MODEL,
                                    createInstance(),
                                    CreateInstanceRequest.builder()
                                            .identityManagementType(identity)
                                            .instanceAlias(alias)
                                            .inboundCallsEnabled(true)
                                            .outboundCallsEnabled(true)
                                            .build())
                            .id()
                            .orElse("");
            show(described(client, id));
        }
    }

    @Command(
            name = "set",
            description = "Switch attributes of an instance; what is not named stays as it is.",
            mixinStandardHelpOptions = true)
    private static final class Change extends ServerCommand {
        @Parameters(paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        @Option(
                names = "--attribute",
                paramLabel = "TYPE=TRUTH",
                required = true,
                description = "such as CONTACTFLOW_LOGS=true")
        private Map<String, String> attributes = Map.of();

        private Change(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            String id = new ContactCentre(client).instance(instance);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                client.call(
                        ContactCentre.MODEL,
                        updateInstanceAttribute(),
                        UpdateInstanceAttributeRequest.builder()
                                .instanceId(id)
                                .attributeType(attribute.getKey())
                                .value(attribute.getValue())
                                .build());
            }
            show(described(client, id));
        }
    }

    @Command(
            name = "delete",
            description = "Delete an instance with its users, sessions and all it holds.",
            mixinStandardHelpOptions = true)
    private static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        private Delete(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            String id = new ContactCentre(client).instance(instance);
            client.call(
                    ContactCentre.MODEL,
                    deleteInstance(),
                    DeleteInstanceRequest.builder().instanceId(id).build());
            done("instance " + instance + " is deleted");
        }
    }
}
