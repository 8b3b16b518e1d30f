package patchbay.identity.access.api;

import org.jspecify.annotations.Nullable;
import patchbay.identity.access.CenterTags;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Served;
import patchbay.wire.sso.SsoOperations;

/** Which handler answers which operation on permission sets. */
final class PermissionSetOperations {
    private final Guard guard;
    private final PermissionSets sets;
    private final CenterTags tags;

    PermissionSetOperations(Guard guard, PermissionSets sets, CenterTags tags) {
        this.guard = guard;
        this.sets = sets;
        this.tags = tags;
    }

    @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "AttachCustomerManagedPolicyReferenceToPermissionSet" ->
                    SsoOperations.attachCustomerManagedPolicyReferenceToPermissionSet()
                            .by(
                                    new AttachCustomerManagedPolicyReferenceToPermissionSet(
                                            guard, sets));
            case "AttachManagedPolicyToPermissionSet" ->
                    SsoOperations.attachManagedPolicyToPermissionSet()
                            .by(new AttachManagedPolicyToPermissionSet(guard, sets));
            case "CreatePermissionSet" ->
                    SsoOperations.createPermissionSet()
                            .by(new CreatePermissionSet(guard, sets, tags));
            case "DeleteInlinePolicyFromPermissionSet" ->
                    SsoOperations.deleteInlinePolicyFromPermissionSet()
                            .by(new DeleteInlinePolicyFromPermissionSet(guard, sets));
            case "DeletePermissionSet" ->
                    SsoOperations.deletePermissionSet().by(new DeletePermissionSet(guard, sets));
            case "DeletePermissionsBoundaryFromPermissionSet" ->
                    SsoOperations.deletePermissionsBoundaryFromPermissionSet()
                            .by(new DeletePermissionsBoundaryFromPermissionSet(guard, sets));
            case "DescribePermissionSet" ->
                    SsoOperations.describePermissionSet()
                            .by(new DescribePermissionSet(guard, sets));
            case "DetachCustomerManagedPolicyReferenceFromPermissionSet" ->
                    SsoOperations.detachCustomerManagedPolicyReferenceFromPermissionSet()
                            .by(
                                    new DetachCustomerManagedPolicyReferenceFromPermissionSet(
                                            guard, sets));
            case "DetachManagedPolicyFromPermissionSet" ->
                    SsoOperations.detachManagedPolicyFromPermissionSet()
                            .by(new DetachManagedPolicyFromPermissionSet(guard, sets));
            case "GetInlinePolicyForPermissionSet" ->
                    SsoOperations.getInlinePolicyForPermissionSet()
                            .by(new GetInlinePolicyForPermissionSet(guard, sets));
            case "GetPermissionsBoundaryForPermissionSet" ->
                    SsoOperations.getPermissionsBoundaryForPermissionSet()
                            .by(new GetPermissionsBoundaryForPermissionSet(guard, sets));
            case "ListCustomerManagedPolicyReferencesInPermissionSet" ->
                    SsoOperations.listCustomerManagedPolicyReferencesInPermissionSet()
                            .by(
                                    new ListCustomerManagedPolicyReferencesInPermissionSet(
                                            guard, sets));
            case "ListManagedPoliciesInPermissionSet" ->
                    SsoOperations.listManagedPoliciesInPermissionSet()
                            .by(new ListManagedPoliciesInPermissionSet(guard, sets));
            case "ListPermissionSets" ->
                    SsoOperations.listPermissionSets().by(new ListPermissionSets(guard, sets));
            case "PutInlinePolicyToPermissionSet" ->
                    SsoOperations.putInlinePolicyToPermissionSet()
                            .by(new PutInlinePolicyToPermissionSet(guard, sets));
            case "PutPermissionsBoundaryToPermissionSet" ->
                    SsoOperations.putPermissionsBoundaryToPermissionSet()
                            .by(new PutPermissionsBoundaryToPermissionSet(guard, sets));
            case "UpdatePermissionSet" ->
                    SsoOperations.updatePermissionSet().by(new UpdatePermissionSet(guard, sets));
            default -> null;
        };
    }
}
