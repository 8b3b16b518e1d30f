package patchbay.identity.directory.api;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import patchbay.aws.AccountId;
import patchbay.iam.Authorizer;
import patchbay.identity.Instance;
import patchbay.identity.directory.Directory;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.identitystore.IdentitystoreOperations;

/** The Identity Store API: which handler answers which operation. */
public final class IdentityStoreApi implements Api {
    private final Guard guard;
    private final Directory directory;

    /**
     * @param sameOrganization whether two accounts belong to one organization
     */
    public IdentityStoreApi(
            Authorizer authorizer,
            Supplier<Optional<Instance>> instance,
            BiPredicate<AccountId, AccountId> sameOrganization,
            Directory directory) {
        this.guard = new Guard(authorizer, instance, sameOrganization);
        this.directory = directory;
    }

    @Override
    public ServiceModel model() {
        return IdentitystoreOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return Optional.ofNullable(served(name));
    }

    private @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "CreateGroup" ->
                    IdentitystoreOperations.createGroup().by(new CreateGroup(guard, directory));
            case "CreateGroupMembership" ->
                    IdentitystoreOperations.createGroupMembership()
                            .by(new CreateGroupMembership(guard, directory));
            case "CreateUser" ->
                    IdentitystoreOperations.createUser().by(new CreateUser(guard, directory));
            case "DeleteGroup" ->
                    IdentitystoreOperations.deleteGroup().by(new DeleteGroup(guard, directory));
            case "DeleteGroupMembership" ->
                    IdentitystoreOperations.deleteGroupMembership()
                            .by(new DeleteGroupMembership(guard, directory));
            case "DeleteUser" ->
                    IdentitystoreOperations.deleteUser().by(new DeleteUser(guard, directory));
            case "DescribeGroup" ->
                    IdentitystoreOperations.describeGroup().by(new DescribeGroup(guard, directory));
            case "DescribeGroupMembership" ->
                    IdentitystoreOperations.describeGroupMembership()
                            .by(new DescribeGroupMembership(guard, directory));
            case "DescribeUser" ->
                    IdentitystoreOperations.describeUser().by(new DescribeUser(guard, directory));
            case "GetGroupId" ->
                    IdentitystoreOperations.getGroupId().by(new GetGroupId(guard, directory));
            case "GetGroupMembershipId" ->
                    IdentitystoreOperations.getGroupMembershipId()
                            .by(new GetGroupMembershipId(guard, directory));
            case "GetUserId" ->
                    IdentitystoreOperations.getUserId().by(new GetUserId(guard, directory));
            case "IsMemberInGroups" ->
                    IdentitystoreOperations.isMemberInGroups()
                            .by(new IsMemberInGroups(guard, directory));
            case "ListGroupMemberships" ->
                    IdentitystoreOperations.listGroupMemberships()
                            .by(new ListGroupMemberships(guard, directory));
            case "ListGroupMembershipsForMember" ->
                    IdentitystoreOperations.listGroupMembershipsForMember()
                            .by(new ListGroupMembershipsForMember(guard, directory));
            case "ListGroups" ->
                    IdentitystoreOperations.listGroups().by(new ListGroups(guard, directory));
            case "ListUsers" ->
                    IdentitystoreOperations.listUsers().by(new ListUsers(guard, directory));
            case "UpdateGroup" ->
                    IdentitystoreOperations.updateGroup().by(new UpdateGroup(guard, directory));
            case "UpdateUser" ->
                    IdentitystoreOperations.updateUser().by(new UpdateUser(guard, directory));
            default -> null;
        };
    }
}
