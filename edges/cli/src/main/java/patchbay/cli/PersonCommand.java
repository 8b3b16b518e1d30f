package patchbay.cli;

import static patchbay.wire.identitystore.IdentitystoreOperations.createUser;
import static patchbay.wire.identitystore.IdentitystoreOperations.deleteUser;
import static patchbay.wire.identitystore.IdentitystoreOperations.describeGroup;
import static patchbay.wire.identitystore.IdentitystoreOperations.describeUser;
import static patchbay.wire.identitystore.IdentitystoreOperations.listGroupMembershipsForMember;
import static patchbay.wire.identitystore.IdentitystoreOperations.listUsers;
import static patchbay.wire.identitystore.IdentitystoreOperations.updateUser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.wire.identitystore.AttributeOperation;
import patchbay.wire.identitystore.CreateUserRequest;
import patchbay.wire.identitystore.DeleteUserRequest;
import patchbay.wire.identitystore.DescribeGroupRequest;
import patchbay.wire.identitystore.DescribeUserRequest;
import patchbay.wire.identitystore.Email;
import patchbay.wire.identitystore.GroupMembership;
import patchbay.wire.identitystore.ListGroupMembershipsForMemberRequest;
import patchbay.wire.identitystore.ListGroupMembershipsForMemberResponse;
import patchbay.wire.identitystore.ListUsersRequest;
import patchbay.wire.identitystore.ListUsersResponse;
import patchbay.wire.identitystore.MemberId;
import patchbay.wire.identitystore.Name;
import patchbay.wire.identitystore.UpdateUserRequest;
import patchbay.wire.identitystore.User;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay person}: the people of the identity store. */
final class PersonCommand {
    private static final String ENTERPRISE = "aws:identitystore:enterprise";
    private static final Columns<User> COLUMNS =
            Columns.<User>none()
                    .and("USER NAME", user -> user.userName().orElse(""))
                    .and("NAME", user -> user.displayName().orElse(""))
                    .and(
                            "EMAIL",
                            user ->
                                    user.emails().stream()
                                            .flatMap(email -> email.value().stream())
                                            .findFirst()
                                            .orElse(""))
                    .and("STATUS", user -> user.userStatus().orElse(""))
                    .and("ID", User::userId);

    private PersonCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The people of the directory.",
                new ListAll(shell),
                new Show(shell),
                new Create(shell),
                new Change(shell),
                new Delete(shell));
    }

    private static Shown shown(ServerClient client, IdentityStore store, String id) throws Failure {
        List<GroupMembership> memberships =
                Pages.all(token -> {
                    ListGroupMembershipsForMemberResponse page =
                            client.call(
                                    IdentityStore.MODEL,
                                    listGroupMembershipsForMember(),
                                    ListGroupMembershipsForMemberRequest.builder()
                                            .identityStoreId(store.id())
                                            .memberId(MemberId.builder().userId(id).build())
                                            .nextToken(token)
                                            .build());
                    return new Pages.Page<>(page.groupMemberships(), page.nextToken());
                });
        List<String> groups = new ArrayList<>();
        for (GroupMembership membership : memberships) {
            groups.add(
                    client.call(
                                    IdentityStore.MODEL,
                                    describeGroup(),
                                    DescribeGroupRequest.builder()
                                            .identityStoreId(store.id())
                                            .groupId(membership.groupId().orElse(""))
                                            .build())
                            .displayName()
                            .orElse(""));
        }
        return Shown.of(
                client.call(
                        IdentityStore.MODEL,
                        describeUser(),
                        DescribeUserRequest.builder()
                                .identityStoreId(store.id())
                                .userId(id)
                                .extensions(List.of(ENTERPRISE))
                                .build()),
                Map.of("Groups", groups));
    }

    @Command(name = "list", description = "List the people.", mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            IdentityStore store = IdentityStore.of(client);
            list(
                    Pages.all(token -> {
                        ListUsersResponse page =
                                client.call(
                                        IdentityStore.MODEL,
                                        listUsers(),
                                        ListUsersRequest.builder()
                                                .identityStoreId(store.id())
                                                .nextToken(token)
                                                .build());
                        return new Pages.Page<>(page.users(), page.nextToken());
                    }),
                    COLUMNS);
        }
    }

    @Command(
            name = "show",
            description = "Show a person and their groups.",
            mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        @Parameters(paramLabel = "USERNAME")
        private String userName = "";

        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            IdentityStore store = IdentityStore.of(client);
            show(shown(client, store, store.user(userName)));
        }
    }

    @Command(
            name = "create",
            description = "Add a person, who has no password yet.",
            mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(paramLabel = "USERNAME", description = "1 to 128 characters, no spaces")
        private String userName = "";

        @Option(names = "--given-name", paramLabel = "NAME", required = true)
        private String givenName = "";

        @Option(names = "--family-name", paramLabel = "NAME", required = true)
        private String familyName = "";

        @Option(
                names = "--display-name",
                paramLabel = "NAME",
                description = "default: given and family name")
        private @Nullable String displayName;

        @Option(names = "--email", paramLabel = "ADDRESS")
        private @Nullable String email;

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            IdentityStore store = IdentityStore.of(client);
            String id =
                    client.call(
                                    IdentityStore.MODEL,
                                    createUser(),
                                    CreateUserRequest.builder()
                                            .identityStoreId(store.id())
                                            .userName(userName)
                                            .name(
                                                    Name.builder()
                                                            .givenName(givenName)
                                                            .familyName(familyName)
                                                            .build())
                                            .displayName(
                                                    Optional.ofNullable(displayName)
                                                            .orElse(givenName + " " + familyName))
                                            .emails(emails())
                                            .build())
                            .userId();
            show(shown(client, store, id));
        }

        private List<Email> emails() {
            return email == null
                    ? List.of()
                    : List.of(Email.builder().value(email).primary(true).build());
        }
    }

    @Command(
            name = "set",
            description = "Change a person; what is not named stays as it is.",
            mixinStandardHelpOptions = true)
    private static final class Change extends ServerCommand {
        @Parameters(paramLabel = "USERNAME")
        private String userName = "";

        @Option(names = "--given-name", paramLabel = "NAME")
        private @Nullable String givenName;

        @Option(names = "--family-name", paramLabel = "NAME")
        private @Nullable String familyName;

        @Option(names = "--display-name", paramLabel = "NAME")
        private @Nullable String displayName;

        @Option(names = "--email", paramLabel = "ADDRESS", description = "empty: none")
        private @Nullable String email;

        @Option(
                names = "--attribute",
                paramLabel = "PATH=TEXT",
                description = "such as title=Lead or aws:identitystore:enterprise.department=Care")
        private Map<String, String> attributes = Map.of();

        private Change(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            List<AttributeOperation> operations = new ArrayList<>();
            IdentityStore.setting("name.givenName", givenName).forEach(operations::add);
            IdentityStore.setting("name.familyName", familyName).forEach(operations::add);
            IdentityStore.setting("displayName", displayName).forEach(operations::add);
            IdentityStore.email(email).forEach(operations::add);
            attributes.forEach(
                    (path, text) -> IdentityStore.setting(path, text).forEach(operations::add));
            IdentityStore.requireSome(
                    operations, "patchbay person set ana --email ana@example.com");
            IdentityStore store = IdentityStore.of(client);
            String id = store.user(userName);
            client.call(
                    IdentityStore.MODEL,
                    updateUser(),
                    UpdateUserRequest.builder()
                            .identityStoreId(store.id())
                            .userId(id)
                            .operations(operations)
                            .build());
            show(shown(client, store, id));
        }
    }

    @Command(
            name = "delete",
            description = "Delete a person with memberships and assignments.",
            mixinStandardHelpOptions = true)
    private static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "USERNAME")
        private String userName = "";

        private Delete(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            IdentityStore store = IdentityStore.of(client);
            client.call(
                    IdentityStore.MODEL,
                    deleteUser(),
                    DeleteUserRequest.builder()
                            .identityStoreId(store.id())
                            .userId(store.user(userName))
                            .build());
            done("person " + userName + " is deleted");
        }
    }
}
