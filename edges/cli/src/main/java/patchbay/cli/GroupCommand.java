package patchbay.cli;

import static patchbay.wire.identitystore.IdentitystoreOperations.createGroup;
import static patchbay.wire.identitystore.IdentitystoreOperations.createGroupMembership;
import static patchbay.wire.identitystore.IdentitystoreOperations.deleteGroup;
import static patchbay.wire.identitystore.IdentitystoreOperations.deleteGroupMembership;
import static patchbay.wire.identitystore.IdentitystoreOperations.describeGroup;
import static patchbay.wire.identitystore.IdentitystoreOperations.describeUser;
import static patchbay.wire.identitystore.IdentitystoreOperations.getGroupMembershipId;
import static patchbay.wire.identitystore.IdentitystoreOperations.listGroupMemberships;
import static patchbay.wire.identitystore.IdentitystoreOperations.listGroups;
import static patchbay.wire.identitystore.IdentitystoreOperations.updateGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.wire.identitystore.AttributeOperation;
import patchbay.wire.identitystore.CreateGroupMembershipRequest;
import patchbay.wire.identitystore.CreateGroupRequest;
import patchbay.wire.identitystore.DeleteGroupMembershipRequest;
import patchbay.wire.identitystore.DeleteGroupRequest;
import patchbay.wire.identitystore.DescribeGroupRequest;
import patchbay.wire.identitystore.DescribeUserRequest;
import patchbay.wire.identitystore.GetGroupMembershipIdRequest;
import patchbay.wire.identitystore.Group;
import patchbay.wire.identitystore.GroupMembership;
import patchbay.wire.identitystore.ListGroupMembershipsRequest;
import patchbay.wire.identitystore.ListGroupMembershipsResponse;
import patchbay.wire.identitystore.ListGroupsRequest;
import patchbay.wire.identitystore.ListGroupsResponse;
import patchbay.wire.identitystore.MemberId;
import patchbay.wire.identitystore.UpdateGroupRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay group}: the groups of the identity store. */
final class GroupCommand {
    private static final Columns<Group> COLUMNS =
            Columns.<Group>none()
                    .and("NAME", group -> group.displayName().orElse(""))
                    .and("DESCRIPTION", group -> group.description().orElse(""))
                    .and("ID", Group::groupId);

    private GroupCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The groups of the directory.",
                new ListAll(shell),
                new Show(shell),
                new Create(shell),
                new Change(shell),
                new Delete(shell));
    }

    private static Shown shown(ServerClient client, IdentityStore store, String id) throws Failure {
        List<GroupMembership> memberships =
                Pages.all(token -> {
                    ListGroupMembershipsResponse page =
                            client.call(
                                    IdentityStore.MODEL,
                                    listGroupMemberships(),
                                    ListGroupMembershipsRequest.builder()
                                            .identityStoreId(store.id())
                                            .groupId(id)
                                            .nextToken(token)
                                            .build());
                    return new Pages.Page<>(page.groupMemberships(), page.nextToken());
                });
        List<String> members = new ArrayList<>();
        for (GroupMembership membership : memberships) {
            members.add(
                    client.call(
                                    IdentityStore.MODEL,
                                    describeUser(),
                                    DescribeUserRequest.builder()
                                            .identityStoreId(store.id())
                                            .userId(
                                                    membership
                                                            .memberId()
                                                            .flatMap(MemberId::userId)
                                                            .orElse(""))
                                            .build())
                            .userName()
                            .orElse(""));
        }
        return Shown.of(
                client.call(
                        IdentityStore.MODEL,
                        describeGroup(),
                        DescribeGroupRequest.builder()
                                .identityStoreId(store.id())
                                .groupId(id)
                                .build()),
                Map.of("Members", members));
    }

    private static void join(
            ServerClient client, IdentityStore store, String group, List<String> userNames)
            throws Failure {
        for (String userName : userNames) {
            client.call(
                    IdentityStore.MODEL,
                    createGroupMembership(),
                    CreateGroupMembershipRequest.builder()
                            .identityStoreId(store.id())
                            .groupId(group)
                            .memberId(store.member(userName))
                            .build());
        }
    }

    private static void leave(
            ServerClient client, IdentityStore store, String group, List<String> userNames)
            throws Failure {
        for (String userName : userNames) {
            String membership =
                    client.call(
                                    IdentityStore.MODEL,
                                    getGroupMembershipId(),
                                    GetGroupMembershipIdRequest.builder()
                                            .identityStoreId(store.id())
                                            .groupId(group)
                                            .memberId(store.member(userName))
                                            .build())
                            .membershipId();
            client.call(
                    IdentityStore.MODEL,
                    deleteGroupMembership(),
                    DeleteGroupMembershipRequest.builder()
                            .identityStoreId(store.id())
                            .membershipId(membership)
                            .build());
        }
    }

    @Command(name = "list", description = "List the groups.", mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            IdentityStore store = IdentityStore.of(client);
            list(
                    Pages.all(token -> {
                        ListGroupsResponse page =
                                client.call(
                                        IdentityStore.MODEL,
                                        listGroups(),
                                        ListGroupsRequest.builder()
                                                .identityStoreId(store.id())
                                                .nextToken(token)
                                                .build());
                        return new Pages.Page<>(page.groups(), page.nextToken());
                    }),
                    COLUMNS);
        }
    }

    @Command(
            name = "show",
            description = "Show a group and its members.",
            mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        @Parameters(paramLabel = "GROUP")
        private String name = "";

        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            IdentityStore store = IdentityStore.of(client);
            show(shown(client, store, store.group(name)));
        }
    }

    @Command(name = "create", description = "Create a group.", mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(paramLabel = "GROUP", description = "1 to 1024 characters")
        private String name = "";

        @Option(names = "--description", paramLabel = "TEXT")
        private @Nullable String description;

        @Option(names = "--member", paramLabel = "USERNAME", description = "put a person in")
        private List<String> members = List.of();

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            IdentityStore store = IdentityStore.of(client);
            String id =
                    client.call(
                                    IdentityStore.MODEL,
                                    createGroup(),
                                    CreateGroupRequest.builder()
                                            .identityStoreId(store.id())
                                            .displayName(name)
                                            .description(Optional.ofNullable(description))
                                            .build())
                            .groupId();
            join(client, store, id, members);
            show(shown(client, store, id));
        }
    }

    @Command(
            name = "set",
            description = "Change a group; what is not named stays as it is.",
            mixinStandardHelpOptions = true)
    private static final class Change extends ServerCommand {
        @Parameters(paramLabel = "GROUP")
        private String name = "";

        @Option(names = "--name", paramLabel = "NAME", description = "another name")
        private @Nullable String newName;

        @Option(names = "--description", paramLabel = "TEXT", description = "empty: none")
        private @Nullable String description;

        @Option(names = "--member", paramLabel = "USERNAME", description = "put a person in")
        private List<String> joining = List.of();

        @Option(
                names = "--without-member",
                paramLabel = "USERNAME",
                description = "take a person out")
        private List<String> leaving = List.of();

        private Change(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            List<AttributeOperation> operations = new ArrayList<>();
            IdentityStore.setting("displayName", newName).forEach(operations::add);
            IdentityStore.setting("description", description).forEach(operations::add);
            if (joining.isEmpty() && leaving.isEmpty()) {
                IdentityStore.requireSome(operations, "patchbay group set Agents --member ana");
            }
            IdentityStore store = IdentityStore.of(client);
            String id = store.group(name);
            if (!operations.isEmpty()) {
                client.call(
                        IdentityStore.MODEL,
                        updateGroup(),
                        UpdateGroupRequest.builder()
                                .identityStoreId(store.id())
                                .groupId(id)
                                .operations(operations)
                                .build());
            }
            join(client, store, id, joining);
            leave(client, store, id, leaving);
            show(shown(client, store, id));
        }
    }

    @Command(
            name = "delete",
            description = "Delete a group; its members stay.",
            mixinStandardHelpOptions = true)
    private static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "GROUP")
        private String name = "";

        private Delete(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            IdentityStore store = IdentityStore.of(client);
            client.call(
                    IdentityStore.MODEL,
                    deleteGroup(),
                    DeleteGroupRequest.builder()
                            .identityStoreId(store.id())
                            .groupId(store.group(name))
                            .build());
            done("group " + name + " is deleted");
        }
    }
}
