package patchbay.organizations;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Makes and unmakes organizations, and keeps the list of services that each trusts.
 *
 * <p>Source: <i>Organizations API Reference</i>.
 */
public final class Organizations {
    private final OrganizationStore store;
    private final OrganizationIds ids;
    private final InstantSource clock;

    public Organizations(OrganizationStore store, OrganizationIds ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** The organization that the account belongs to. */
    public Optional<Organization> of(AccountId account) {
        return store.read(rows -> rows.organizationOf(account));
    }

    /** The account of the organization's management. */
    public Account management(Organization organization) {
        return store.read(rows -> rows.members().account(organization.management()).orElseThrow());
    }

    /** Makes an organization whose management account this is. */
    public Reply<Organization> create(
            Partition partition, AccountId management, Organization.FeatureSet features) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var organization =
                new Organization(
                        ids.organization(),
                        partition,
                        management,
                        features,
                        ids.root(),
                        now,
                        Set.of());
        return store.change(rows -> {
            Optional<Account> account = rows.members().account(management);
            if (account.isEmpty() || rows.organizationOf(management).isPresent()) {
                return Reply.refused(
                        OrganizationFault.of(
                                "AlreadyInOrganizationException",
                                "The provided account is already a member of an"
                                        + " organization."));
            }
            rows.add(organization);
            rows.members()
                    .put(
                            new Member(
                                    account.get(),
                                    organization.id(),
                                    organization.rootId(),
                                    now,
                                    Member.Joined.INVITED));
            return Reply.done(organization);
        });
    }

    /** The organization is gone; its management account stands alone again. */
    public Reply<Organization> delete(Organization organization) {
        return store.change(rows -> {
            if (rows.members().count(organization.id()) > 1) {
                return Reply.refused(
                        OrganizationFault.of(
                                "OrganizationNotEmptyException",
                                "To delete an organization you must first remove all member"
                                        + " accounts (except the master)."));
            }
            if (rows.units().count(organization.id()) > 0) {
                return Reply.refused(
                        OrganizationFault.of(
                                "OrganizationNotEmptyException",
                                "To delete an organization you must first delete all"
                                        + " organizational units."));
            }
            rows.remove(organization);
            return Reply.done(organization);
        });
    }

    public Reply<Page<ServiceAccess>> services(Organization organization, Page.Wanted wanted) {
        return needsAllFeatures(organization)
                .<Reply<Page<ServiceAccess>>>map(Reply::refused)
                .orElseGet(() ->
                        Page.of(
                                wanted,
                                store.<List<ServiceAccess>>read(
                                        rows -> rows.services(organization.id())),
                                ServiceAccess::principal));
    }

    public Reply<Organization> trust(Organization organization, String principal) {
        Optional<Fault> fault = needsAllFeatures(organization).or(() -> unrecognized(principal));
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : store.change(rows -> {
                    rows.trust(
                            organization.id(),
                            new ServiceAccess(
                                    principal, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                    return Reply.done(organization);
                });
    }

    public Reply<Organization> distrust(Organization organization, String principal) {
        Optional<Fault> fault = needsAllFeatures(organization).or(() -> unrecognized(principal));
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : store.change(rows -> {
                    rows.distrust(organization.id(), principal);
                    return Reply.done(organization);
                });
    }

    private static Optional<Fault> needsAllFeatures(Organization organization) {
        return organization.featureSet() == Organization.FeatureSet.ALL
                ? Optional.empty()
                : Optional.of(
                        OrganizationFault.constraint(
                                "ORGANIZATION_NOT_IN_ALL_FEATURES_MODE",
                                "You can't perform this operation on an organization that doesn't"
                                        + " have all features enabled."));
    }

    /** Service principals end in the cloud's own domain. */
    private static Optional<Fault> unrecognized(String principal) {
        return principal.endsWith(".amazonaws.com")
                ? Optional.empty()
                : Optional.of(
                        OrganizationFault.invalid(
                                "UNRECOGNIZED_SERVICE_PRINCIPAL",
                                "You specified an unrecognized service principal."));
    }
}
