package patchbay.connect.api;

import java.util.Optional;
import patchbay.connect.ConnectStore;
import patchbay.connect.People;
import patchbay.wire.Served;
import patchbay.wire.connect.ConnectOperations;

/**
 * The operations on how people are ordered, what they may set themselves to, and how they sign in.
 */
final class PeopleOperations {
    private final People people;
    private final Admission admission;
    private final ConnectStore store;

    PeopleOperations(People people, Admission admission, ConnectStore store) {
        this.people = people;
        this.admission = admission;
        this.store = store;
    }

    /** Nothing where the operation is none of these. */
    Optional<Served<?, ?>> operation(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "CreateAgentStatus" ->
                            ConnectOperations.createAgentStatus()
                                    .by(new CreateAgentStatus(admission, people.statuses()));
                    case "CreateUserHierarchyGroup" ->
                            ConnectOperations.createUserHierarchyGroup()
                                    .by(
                                            new CreateUserHierarchyGroup(
                                                    admission, people.hierarchy()));
                    case "DeleteUserHierarchyGroup" ->
                            ConnectOperations.deleteUserHierarchyGroup()
                                    .by(
                                            new DeleteUserHierarchyGroup(
                                                    admission, people.hierarchy()));
                    case "DescribeAuthenticationProfile" ->
                            ConnectOperations.describeAuthenticationProfile()
                                    .by(
                                            new DescribeAuthenticationProfile(
                                                    admission, people.profiles()));
                    case "DescribeUserHierarchyGroup" ->
                            ConnectOperations.describeUserHierarchyGroup()
                                    .by(
                                            new DescribeUserHierarchyGroup(
                                                    admission, people.hierarchy()));
                    case "DescribeUserHierarchyStructure" ->
                            ConnectOperations.describeUserHierarchyStructure()
                                    .by(
                                            new DescribeUserHierarchyStructure(
                                                    admission, people.hierarchy()));
                    case "ListAuthenticationProfiles" ->
                            ConnectOperations.listAuthenticationProfiles()
                                    .by(
                                            new ListAuthenticationProfiles(
                                                    admission, people.profiles()));
                    case "ListUserHierarchyGroups" ->
                            ConnectOperations.listUserHierarchyGroups()
                                    .by(new ListUserHierarchyGroups(admission, people.hierarchy()));
                    case "SearchAgentStatuses" ->
                            ConnectOperations.searchAgentStatuses()
                                    .by(new SearchAgentStatuses(admission, people.statuses()));
                    case "SearchUserHierarchyGroups" ->
                            ConnectOperations.searchUserHierarchyGroups()
                                    .by(
                                            new SearchUserHierarchyGroups(
                                                    admission, people.hierarchy()));
                    case "UpdateAgentStatus" ->
                            ConnectOperations.updateAgentStatus()
                                    .by(new UpdateAgentStatus(admission, people.statuses()));
                    case "UpdateAuthenticationProfile" ->
                            ConnectOperations.updateAuthenticationProfile()
                                    .by(
                                            new UpdateAuthenticationProfile(
                                                    admission, people.profiles()));
                    case "UpdateUserHierarchy" ->
                            ConnectOperations.updateUserHierarchy()
                                    .by(new UpdateUserHierarchy(admission, people.users()));
                    case "UpdateUserHierarchyGroupName" ->
                            ConnectOperations.updateUserHierarchyGroupName()
                                    .by(
                                            new UpdateUserHierarchyGroupName(
                                                    admission, people.hierarchy()));
                    case "UpdateUserHierarchyStructure" ->
                            ConnectOperations.updateUserHierarchyStructure()
                                    .by(
                                            new UpdateUserHierarchyStructure(
                                                    admission, people.hierarchy()));

                    case "AssociateInstanceStorageConfig" ->
                            ConnectOperations.associateInstanceStorageConfig()
                                    .by(
                                            new AssociateInstanceStorageConfig(
                                                    admission, people.storage()));
                    case "AssociateQueueQuickConnects" ->
                            ConnectOperations.associateQueueQuickConnects()
                                    .by(
                                            new AssociateQueueQuickConnects(
                                                    admission, people.quickConnects()));
                    case "CreateQuickConnect" ->
                            ConnectOperations.createQuickConnect()
                                    .by(new CreateQuickConnect(admission, people.quickConnects()));
                    case "DeleteQuickConnect" ->
                            ConnectOperations.deleteQuickConnect()
                                    .by(new DeleteQuickConnect(admission, people.quickConnects()));
                    case "DescribeInstanceStorageConfig" ->
                            ConnectOperations.describeInstanceStorageConfig()
                                    .by(
                                            new DescribeInstanceStorageConfig(
                                                    admission, people.storage()));
                    case "DescribeQuickConnect" ->
                            ConnectOperations.describeQuickConnect()
                                    .by(
                                            new DescribeQuickConnect(
                                                    admission, people.quickConnects()));
                    case "DisassociateInstanceStorageConfig" ->
                            ConnectOperations.disassociateInstanceStorageConfig()
                                    .by(
                                            new DisassociateInstanceStorageConfig(
                                                    admission, people.storage()));
                    case "DisassociateQueueQuickConnects" ->
                            ConnectOperations.disassociateQueueQuickConnects()
                                    .by(
                                            new DisassociateQueueQuickConnects(
                                                    admission, people.quickConnects()));
                    case "ListInstanceStorageConfigs" ->
                            ConnectOperations.listInstanceStorageConfigs()
                                    .by(
                                            new ListInstanceStorageConfigs(
                                                    admission, people.storage()));
                    case "ListQueueQuickConnects" ->
                            ConnectOperations.listQueueQuickConnects()
                                    .by(
                                            new ListQueueQuickConnects(
                                                    admission, people.quickConnects()));
                    case "ListQuickConnects" ->
                            ConnectOperations.listQuickConnects()
                                    .by(new ListQuickConnects(admission, people.quickConnects()));
                    case "SearchQuickConnects" ->
                            ConnectOperations.searchQuickConnects()
                                    .by(new SearchQuickConnects(admission, people.quickConnects()));
                    case "UpdateInstanceStorageConfig" ->
                            ConnectOperations.updateInstanceStorageConfig()
                                    .by(
                                            new UpdateInstanceStorageConfig(
                                                    admission, people.storage()));
                    case "UpdateQuickConnectConfig" ->
                            ConnectOperations.updateQuickConnectConfig()
                                    .by(
                                            new UpdateQuickConnectConfig(
                                                    admission, people.quickConnects()));
                    case "UpdateQuickConnectName" ->
                            ConnectOperations.updateQuickConnectName()
                                    .by(
                                            new UpdateQuickConnectName(
                                                    admission, people.quickConnects()));
                    case "SearchUsers" ->
                            ConnectOperations.searchUsers()
                                    .by(
                                            new SearchUsers(
                                                    admission, people.users(), people.hierarchy()));
                    case "GetCurrentUserData" ->
                            ConnectOperations.getCurrentUserData()
                                    .by(new GetCurrentUserData(admission, people, store));
                    default -> null;
                });
    }
}
