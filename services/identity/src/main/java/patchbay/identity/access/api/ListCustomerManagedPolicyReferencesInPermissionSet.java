package patchbay.identity.access.api;

import patchbay.identity.access.Pages;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListCustomerManagedPolicyReferencesInPermissionSetRequest;
import patchbay.wire.sso.ListCustomerManagedPolicyReferencesInPermissionSetResponse;

/** Lists the references to policies that the accounts have. */
final class ListCustomerManagedPolicyReferencesInPermissionSet
        implements Handler<
                ListCustomerManagedPolicyReferencesInPermissionSetRequest,
                ListCustomerManagedPolicyReferencesInPermissionSetResponse> {
    private final Guard guard;
    private final PermissionSets sets;

    ListCustomerManagedPolicyReferencesInPermissionSet(Guard guard, PermissionSets sets) {
        this.guard = guard;
        this.sets = sets;
    }

    @Override
    public Reply<ListCustomerManagedPolicyReferencesInPermissionSetResponse> handle(
            ListCustomerManagedPolicyReferencesInPermissionSetRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                in ->
                        sets.get(in.instance(), in.id())
                                .then(set ->
                                        Pages.of(
                                                request.nextToken(),
                                                request.maxResults(),
                                                set.permits().customer(),
                                                policy -> policy.path() + policy.name()))
                                .map(page ->
                                        ListCustomerManagedPolicyReferencesInPermissionSetResponse
                                                .builder()
                                                .customerManagedPolicyReferences(
                                                        page.items().stream()
                                                                .map(Shapes::reference)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
