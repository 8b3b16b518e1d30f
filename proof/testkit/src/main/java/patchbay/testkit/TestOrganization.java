package patchbay.testkit;

import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.chance.Randomness;
import patchbay.organizations.Account;
import patchbay.organizations.MemberAccounts;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationIds;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.OrganizationPolicy;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.organizations.Organizations;
import patchbay.storage.AccountSqlStore;
import patchbay.storage.Database;
import patchbay.storage.OrganizationSqlStore;
import patchbay.wire.Reply;

/** An organization with both types of guardrails enabled, and one member account in its root. */
public final class TestOrganization {
    private final MemberAccounts accounts;
    private final OrganizationPolicies policies;
    private final Organization organization;

    TestOrganization(
            Database database, MovableClock clock, Randomness random, AccountId management) {
        var store = new OrganizationSqlStore(database);
        var ids = new OrganizationIds(random);
        var organizations = new Organizations(store, ids, clock);
        this.accounts = new MemberAccounts(store, (account, by, role) -> {}, ids, clock);
        this.policies = new OrganizationPolicies(store, ids);
        new AccountSqlStore(database)
                .add(new Account(management, Partition.AWS, "management", clock.instant()));
        Organization bare =
                done(organizations.create(Partition.AWS, management, Organization.FeatureSet.ALL));
        for (OrganizationPolicyType type : OrganizationPolicyType.values()) {
            done(policies.enable(bare, bare.rootId(), type.name()));
        }
        this.organization = organizations.of(management).orElseThrow();
    }

    public String id() {
        return organization.id();
    }

    public String rootId() {
        return organization.rootId();
    }

    /** Takes the account in. */
    public TestOrganization with(AccountId member) {
        done(
                accounts.create(
                        organization,
                        new MemberAccounts.Draft(
                                Optional.of(member),
                                "member",
                                member + "@example.com",
                                MemberAccounts.USUAL_ROLE,
                                Map.of())));
        return this;
    }

    /** Hangs a service control policy at the root, an account, … */
    public OrganizationPolicy scp(String target, String name, String document) {
        return hang(OrganizationPolicyType.SERVICE_CONTROL_POLICY, target, name, document);
    }

    /** Hangs a resource control policy at the root, an account, … */
    public OrganizationPolicy rcp(String target, String name, String document) {
        return hang(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, target, name, document);
    }

    private OrganizationPolicy hang(
            OrganizationPolicyType type, String target, String name, String document) {
        OrganizationPolicy policy =
                done(
                        policies.create(
                                organization,
                                new OrganizationPolicies.Draft(
                                        type, name, "", document, Map.of())));
        return done(policies.attach(organization, policy.id(), target));
    }

    /** Gives the policy another text. */
    public void rewrite(OrganizationPolicy policy, String document) {
        done(
                policies.update(
                        organization,
                        policy.id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(document)));
    }

    /** Takes down the policy that allows everything. */
    public void withoutFullAccess(String target) {
        done(
                policies.detach(
                        organization,
                        OrganizationPolicyType.SERVICE_CONTROL_POLICY.provided().id(),
                        target));
    }

    public void withFullAccess(String target) {
        done(
                policies.attach(
                        organization,
                        OrganizationPolicyType.SERVICE_CONTROL_POLICY.provided().id(),
                        target));
    }

    public void close(AccountId member) {
        done(accounts.close(organization, member));
    }

    private static <T> T done(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> output;
            case Reply.Refused<T> refused -> throw new AssertionError(refused.fault());
        };
    }
}
