package patchbay.identity.access.api;

import java.util.List;
import java.util.Optional;
import patchbay.identity.Instance;
import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.AccessRows;
import patchbay.identity.access.Assignment;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.Pages;
import patchbay.identity.access.PermissionSet;
import patchbay.identity.access.Provisioned;
import patchbay.wire.Reply;
import patchbay.wire.sso.OperationStatusFilter;

/** What the lists of operations and roles have in common. */
final class Operations {
    private Operations() {}

    static Reply<Pages<AccessOperation>> page(
            Assignments assignments,
            Instance instance,
            AccessOperation.Kind kind,
            Optional<OperationStatusFilter> filter,
            Optional<String> token,
            Optional<Integer> size) {
        Optional<String> status = filter.flatMap(OperationStatusFilter::status);
        List<AccessOperation> all =
                assignments.operations(instance, kind, "", Integer.MAX_VALUE).stream()
                        .filter(each -> status.map(each.status().name()::equals).orElse(true))
                        .toList();
        return Pages.of(token, size, all, AccessOperation::id);
    }

    static String key(Assignment assignment) {
        return AccessRows.key(assignment.assignee());
    }

    /** Whether a role is as up to date as the caller wants to see. */
    static boolean wanted(Optional<String> status, Provisioned role, PermissionSet set) {
        boolean latest = role.revision() == set.revision();
        return status.map(it -> it.equals("LATEST_PERMISSION_SET_PROVISIONED") == latest)
                .orElse(true);
    }
}
