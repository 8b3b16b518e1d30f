package patchbay.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.chance.Randomness;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.iam.ManagementAccess;
import patchbay.organizations.MemberAccounts;
import patchbay.organizations.OrganizationIds;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.OrganizationStore;
import patchbay.organizations.Organizations;
import patchbay.organizations.ResourceTags;
import patchbay.organizations.Units;
import patchbay.organizations.api.OrganizationsApi;
import patchbay.storage.Database;
import patchbay.storage.OrganizationSqlStore;
import patchbay.wire.Call;
import patchbay.wire.Fault;

/** Organizations: the tree of accounts and what hangs in it. */
record OrganizationParts(
        Organizations organizations,
        Units units,
        MemberAccounts accounts,
        OrganizationPolicies policies,
        ResourceTags tags) {
    static OrganizationParts assemble(
            Database database, IamParts iam, InstantSource clock, Randomness random) {
        OrganizationStore store = new OrganizationSqlStore(database);
        OrganizationIds ids = new OrganizationIds(random);
        return new OrganizationParts(
                new Organizations(store, ids, clock),
                new Units(store, ids),
                new MemberAccounts(store, new ManagementAccess(iam.roles()), ids, clock),
                new OrganizationPolicies(store, ids),
                new ResourceTags(store));
    }

    OrganizationsApi api(IamParts iam) {
        return new OrganizationsApi(
                (call, action, resource, context) ->
                        refusal(iam.authorizer(), call, action, resource, context),
                organizations,
                units,
                accounts,
                policies,
                tags);
    }

    private static Optional<Fault> refusal(
            Authorizer authorizer,
            Call call,
            String action,
            String resource,
            Map<String, List<String>> context) {
        return switch (authorizer.authorize(call, action, resource, context)) {
            case Authorization.Denied denied -> Optional.of(denied.fault());
            case Authorization.Allowed _ -> Optional.empty();
        };
    }
}
