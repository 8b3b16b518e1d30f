package patchbay.identity.access;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.Instances;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.organizations.Organization;
import patchbay.organizations.Organizations;
import patchbay.wire.Reply;

/**
 * Enables Identity Center for an organization, and makes instances of single accounts (rules 7.1 to
 * 7.3).
 */
public final class Enabling {
    /** The service that an organization trusts from then on. */
    public static final String SERVICE = "sso.amazonaws.com";

    private final Instances instances;
    private final Organizations organizations;
    private final Accounts accounts;

    public Enabling(Instances instances, Organizations organizations, Accounts accounts) {
        this.instances = instances;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /**
     * The organization's instance, enabled now where there was none. An account that stands alone
     * becomes the management account of an organization of its own.
     */
    public Reply<Instance> enable(AccountId account, Region region) {
        Optional<Account> owner = accounts.find(account);
        if (owner.isEmpty()) {
            return Reply.refused(AccessFault.notFound("There is no account " + account + "."));
        }
        Optional<Instance> known = instances.find();
        if (known.isPresent()) {
            return known.get().account().equals(account)
                    ? Reply.done(known.get())
                    : Reply.refused(
                            AccessFault.conflict(
                                    "Identity Center is enabled in account "
                                            + known.get().account()
                                            + " already."));
        }
        if (region.partition() != owner.get().partition()) {
            return Reply.refused(
                    AccessFault.invalid(
                            "Region " + region + " is not of the account's partition."));
        }
        return organization(owner.get())
                .then(organization -> organizations.trust(organization, SERVICE))
                .map(_ -> instances.enable(account, region));
    }

    private Reply<Organization> organization(Account owner) {
        Optional<Organization> known = organizations.of(owner.id());
        if (known.isEmpty()) {
            return organizations.create(owner.partition(), owner.id(), Organization.FeatureSet.ALL);
        }
        return known.get().management().equals(owner.id())
                ? Reply.done(known.get())
                : Reply.refused(
                        AccessFault.denied(
                                "Only the management account "
                                        + known.get().management()
                                        + " of the organization can enable Identity Center for"
                                        + " it."));
    }

    /** An instance for this account alone (rule 7.3). */
    public Reply<InstanceEntry> createAccountInstance(
            AccountId account, Region region, String name) {
        boolean management =
                organizations
                        .of(account)
                        .map(Organization::management)
                        .filter(account::equals)
                        .isPresent();
        if (management) {
            return Reply.refused(
                    AccessFault.denied(
                            "You can't create an account instance in the management account of an"
                                    + " organization. Enable an organization instance instead."));
        }
        return instances
                .createAccountInstance(account, region, name)
                .map(Reply::done)
                .orElseGet(() ->
                        Reply.refused(
                                AccessFault.conflict(
                                        "An instance of IAM Identity Center already exists in"
                                                + " account "
                                                + account
                                                + ".")));
    }

    /** The management account of the account's organization. */
    public Optional<AccountId> managementOf(AccountId account) {
        return organizations.of(account).map(Organization::management);
    }
}
