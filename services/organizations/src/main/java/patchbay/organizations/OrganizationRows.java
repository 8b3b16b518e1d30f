package patchbay.organizations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;

/** Everything that is kept of organizations, within one transaction. */
public interface OrganizationRows {
    /** The organization that the account belongs to. */
    Optional<Organization> organizationOf(AccountId account);

    void add(Organization organization);

    /** Removes the organization and all there is in it; accounts stay. */
    void remove(Organization organization);

    void enable(Organization organization, OrganizationPolicyType type);

    /** Disables the type and takes every policy of it down. */
    void disable(Organization organization, OrganizationPolicyType type);

    Units units();

    Members members();

    Policies policies();

    Creations creations();

    /** Services trusted by the organization, by name. */
    List<ServiceAccess> services(String organization);

    /** Keeps the moment at which a service was first trusted. */
    void trust(String organization, ServiceAccess service);

    void distrust(String organization, String principal);

    /** Tags by the id of root, unit, account or policy, in the order of their keys. */
    Map<String, String> tags(String owner);

    void tag(String owner, Map<String, String> tags);

    /** Units of the tree. */
    interface Units {
        Optional<Unit> find(String organization, String id);

        /** Whether another unit of the same parent has the name. */
        boolean isNamed(String parent, String name);

        /** By id. */
        List<Unit> of(String parent, String after, int limit);

        int count(String organization);

        /** Adds the unit, or changes its name. */
        void put(Unit unit);

        /** Removes the unit with what hangs at it and its tags. */
        void remove(Unit unit);
    }

    /** Accounts of organizations. */
    interface Members {
        Optional<Member> find(AccountId account);

        Optional<Account> account(AccountId account);

        boolean isAddressTaken(String email);

        /** By id. */
        List<Member> of(String organization, String after, int limit);

        /** By id. */
        List<Member> under(String parent, String after, int limit);

        int count(String organization);

        int countClosedSince(String organization, Instant since);

        /** Opens an account; false where the id is taken. */
        boolean open(Account account);

        /** Closes an account. */
        void close(AccountId account, Instant at);

        /** Adds the account to its organization, or moves it. */
        void put(Member member);

        /** Takes the account out of its organization, with what hangs at it and its tags. */
        void remove(AccountId account);

        /** Accounts of any organization that were closed before this moment. */
        List<AccountId> closedBefore(Instant moment);
    }

    /** Policies, and where they hang. */
    interface Policies {
        /** A policy of the organization, or one that the cloud provides. */
        Optional<OrganizationPolicy> find(String organization, String id);

        /** By id, those of the organization only. */
        List<OrganizationPolicy> of(
                String organization, OrganizationPolicyType type, String after, int limit);

        boolean isNamed(String organization, OrganizationPolicyType type, String name);

        int count(String organization, OrganizationPolicyType type);

        void put(OrganizationPolicy policy);

        void remove(OrganizationPolicy policy);

        /** What hangs at a root, unit or account, by id. */
        List<OrganizationPolicy> at(String target, OrganizationPolicyType type);

        /** Where the policy hangs in this organization, by id. */
        List<String> targets(String organization, String policy);

        void attach(Organization organization, OrganizationPolicy policy, String target);

        void detach(OrganizationPolicy policy, String target);
    }

    /** Wishes for accounts. */
    interface Creations {
        Optional<AccountCreation> find(String organization, String id);

        /** By id. */
        List<AccountCreation> of(String organization, String after, int limit);

        void put(AccountCreation creation);
    }
}
