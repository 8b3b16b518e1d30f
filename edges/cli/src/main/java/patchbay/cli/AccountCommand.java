package patchbay.cli;

import static patchbay.wire.organizations.OrganizationsOperations.closeAccount;
import static patchbay.wire.organizations.OrganizationsOperations.createAccount;
import static patchbay.wire.organizations.OrganizationsOperations.describeAccount;
import static patchbay.wire.organizations.OrganizationsOperations.listAccounts;
import static patchbay.wire.organizations.OrganizationsOperations.listParents;
import static patchbay.wire.organizations.OrganizationsOperations.moveAccount;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.wire.ServiceModel;
import patchbay.wire.organizations.Account;
import patchbay.wire.organizations.CloseAccountRequest;
import patchbay.wire.organizations.CreateAccountRequest;
import patchbay.wire.organizations.CreateAccountStatus;
import patchbay.wire.organizations.DescribeAccountRequest;
import patchbay.wire.organizations.DescribeAccountResponse;
import patchbay.wire.organizations.ListAccountsRequest;
import patchbay.wire.organizations.ListAccountsResponse;
import patchbay.wire.organizations.ListParentsRequest;
import patchbay.wire.organizations.MoveAccountRequest;
import patchbay.wire.organizations.OrganizationsOperations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay account}: the accounts of the organization. */
final class AccountCommand {
    private static final ServiceModel ORGANIZATIONS = OrganizationsOperations.model();
    private static final Columns<Account> COLUMNS =
            Columns.<Account>none()
                    .and("ID", account -> account.id().orElse(""))
                    .and("NAME", account -> account.name().orElse(""))
                    .and("EMAIL", account -> account.email().orElse(""))
                    .and("STATE", account -> account.state().orElse(""));

    private AccountCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The accounts of the organization.",
                new ListAll(shell),
                new Show(shell),
                new Create(shell),
                new Change(shell),
                new Close(shell));
    }

    private static DescribeAccountResponse described(ServerClient client, String id)
            throws Failure {
        return client.call(
                ORGANIZATIONS,
                describeAccount(),
                DescribeAccountRequest.builder().accountId(id).build());
    }

    private static void move(ServerClient client, String id, String parent) throws Failure {
        String source =
                client
                        .call(
                                ORGANIZATIONS,
                                listParents(),
                                ListParentsRequest.builder().childId(id).build())
                        .parents()
                        .stream()
                        .flatMap(it -> it.id().stream())
                        .findFirst()
                        .orElseThrow(() ->
                                Failure.failed(
                                        "account `" + Paint.plain(id) + "` has no parent",
                                        "patchbay account list"));
        if (!source.equals(parent)) {
            client.call(
                    ORGANIZATIONS,
                    moveAccount(),
                    MoveAccountRequest.builder()
                            .accountId(id)
                            .sourceParentId(source)
                            .destinationParentId(parent)
                            .build());
        }
    }

    @Command(name = "list", description = "List the accounts.", mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            list(
                    Pages.all(token -> {
                        ListAccountsResponse page =
                                client.call(
                                        ORGANIZATIONS,
                                        listAccounts(),
                                        ListAccountsRequest.builder().nextToken(token).build());
                        return new Pages.Page<>(page.accounts(), page.nextToken());
                    }),
                    COLUMNS);
        }
    }

    @Command(name = "show", description = "Show an account.", mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        @Parameters(paramLabel = "ACCOUNT", description = "twelve digits")
        private String id = "";

        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            show(described(client, id).account().orElseThrow());
        }
    }

    @Command(
            name = "create",
            description = "Create an account in the organization.",
            mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = "1 to 50 characters")
        private String name = "";

        @Option(names = "--email", required = true, description = "of the account's owner")
        private String email = "";

        @Option(
                names = "--role-name",
                paramLabel = "ROLE",
                description =
                        "the role that lets the management account in; default"
                                + " OrganizationAccountAccessRole")
        private @Nullable String roleName;

        @Option(
                names = "--parent",
                paramLabel = "UNIT",
                description = "the unit to put it into, such as ou-…; default: the root")
        private @Nullable String parent;

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            CreateAccountStatus status =
                    client.call(
                                    ORGANIZATIONS,
                                    createAccount(),
                                    CreateAccountRequest.builder()
                                            .accountName(name)
                                            .email(email)
                                            .roleName(Optional.ofNullable(roleName))
                                            .build())
                            .createAccountStatus()
                            .orElseThrow();
            Optional<String> id = status.accountId();
            if (id.isEmpty() || status.state().filter("FAILED"::equals).isPresent()) {
                throw Failure.failed(
                        "the account was not created: "
                                + Paint.plain(
                                        status.failureReason()
                                                .or(status::state)
                                                .orElse("no reason given")),
                        "patchbay account list");
            }
            if (parent != null) {
                move(client, id.get(), parent);
            }
            show(described(client, id.get()).account().orElseThrow());
        }
    }

    @Command(
            name = "set",
            description = "Move an account to another unit.",
            mixinStandardHelpOptions = true)
    private static final class Change extends ServerCommand {
        @Parameters(paramLabel = "ACCOUNT", description = "twelve digits")
        private String id = "";

        @Option(
                names = "--parent",
                paramLabel = "UNIT",
                required = true,
                description = "the unit or root to move it to")
        private String parent = "";

        private Change(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            move(client, id, parent);
            done("account " + id + " is in " + parent);
        }
    }

    @Command(
            name = "delete",
            aliases = "close",
            description = "Close an account: it is suspended, and nobody gets in any more.",
            mixinStandardHelpOptions = true)
    private static final class Close extends ServerCommand {
        @Parameters(paramLabel = "ACCOUNT", description = "twelve digits")
        private String id = "";

        private Close(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            client.call(
                    ORGANIZATIONS,
                    closeAccount(),
                    CloseAccountRequest.builder().accountId(id).build());
            done("account " + id + " is closed");
        }
    }
}
