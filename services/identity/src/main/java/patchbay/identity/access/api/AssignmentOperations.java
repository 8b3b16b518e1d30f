package patchbay.identity.access.api;

import org.jspecify.annotations.Nullable;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Served;
import patchbay.wire.sso.SsoOperations;

/** Which handler answers which operation on assignments and provisioning. */
final class AssignmentOperations {
    private final Guard guard;
    private final Assignments assignments;
    private final PermissionSets sets;

    AssignmentOperations(Guard guard, Assignments assignments, PermissionSets sets) {
        this.guard = guard;
        this.assignments = assignments;
        this.sets = sets;
    }

    @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "CreateAccountAssignment" ->
                    SsoOperations.createAccountAssignment()
                            .by(new CreateAccountAssignment(guard, assignments));
            case "DeleteAccountAssignment" ->
                    SsoOperations.deleteAccountAssignment()
                            .by(new DeleteAccountAssignment(guard, assignments));
            case "DescribeAccountAssignmentCreationStatus" ->
                    SsoOperations.describeAccountAssignmentCreationStatus()
                            .by(new DescribeAccountAssignmentCreationStatus(guard, assignments));
            case "DescribeAccountAssignmentDeletionStatus" ->
                    SsoOperations.describeAccountAssignmentDeletionStatus()
                            .by(new DescribeAccountAssignmentDeletionStatus(guard, assignments));
            case "DescribePermissionSetProvisioningStatus" ->
                    SsoOperations.describePermissionSetProvisioningStatus()
                            .by(new DescribePermissionSetProvisioningStatus(guard, assignments));
            case "ListAccountAssignmentCreationStatus" ->
                    SsoOperations.listAccountAssignmentCreationStatus()
                            .by(new ListAccountAssignmentCreationStatus(guard, assignments));
            case "ListAccountAssignmentDeletionStatus" ->
                    SsoOperations.listAccountAssignmentDeletionStatus()
                            .by(new ListAccountAssignmentDeletionStatus(guard, assignments));
            case "ListAccountAssignments" ->
                    SsoOperations.listAccountAssignments()
                            .by(new ListAccountAssignments(guard, sets, assignments));
            case "ListAccountAssignmentsForPrincipal" ->
                    SsoOperations.listAccountAssignmentsForPrincipal()
                            .by(new ListAccountAssignmentsForPrincipal(guard, assignments));
            case "ListAccountsForProvisionedPermissionSet" ->
                    SsoOperations.listAccountsForProvisionedPermissionSet()
                            .by(
                                    new ListAccountsForProvisionedPermissionSet(
                                            guard, sets, assignments));
            case "ListPermissionSetProvisioningStatus" ->
                    SsoOperations.listPermissionSetProvisioningStatus()
                            .by(new ListPermissionSetProvisioningStatus(guard, assignments));
            case "ListPermissionSetsProvisionedToAccount" ->
                    SsoOperations.listPermissionSetsProvisionedToAccount()
                            .by(
                                    new ListPermissionSetsProvisionedToAccount(
                                            guard, sets, assignments));
            case "ProvisionPermissionSet" ->
                    SsoOperations.provisionPermissionSet()
                            .by(new ProvisionPermissionSet(guard, assignments));
            default -> null;
        };
    }
}
