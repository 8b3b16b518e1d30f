package patchbay.identity.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.identity.Instance;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Makes the role of a permission set in an account what the set says, and takes it away again.
 *
 * <p>Each call may be repeated: it looks at what there is and changes what differs.
 */
public final class Provisioner {
    /** A reserved role may be held as long as any set allows. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Roles roles;
    private final ManagedPolicies policies;
    private final ReservedProviders providers;

    public Provisioner(
            Roles roles,
            ManagedPolicies policies,
            SamlProviders providers,
            AddressBook book,
            InstantSource clock,
            Randomness random) {
        this.roles = roles;
        this.policies = policies;
        this.providers = new ReservedProviders(providers, book, clock, random);
    }

    /** Brings the role up to date; why it cannot be, where it cannot. */
    Optional<String> provision(
            Partition partition, Instance instance, PermissionSet set, Provisioned wanted) {
        List<String> attached = attached(partition, set, wanted.account());
        Optional<String> boundary =
                set.permits().boundary().map(b -> arn(partition, b, wanted.account()));
        Optional<String> missing =
                Stream.concat(attached.stream(), boundary.stream())
                        .filter(arn -> policies.find(arn).isEmpty())
                        .findFirst();
        if (missing.isPresent()) {
            return Optional.of(
                    "Received a 404 status error: Not supported policy " + missing.get() + ".");
        }
        Reply<Role> reply =
                providers
                        .ensure(partition, instance, wanted.account())
                        .then(_ -> ensure(partition, instance, set, wanted))
                        .then(role -> described(role, set))
                        .then(role -> bounded(role, boundary))
                        .then(role -> attached(role, attached))
                        .then(role -> inline(role, set.permits().inline()));
        return reply instanceof Reply.Refused<Role>(Fault fault)
                ? Optional.of("Received a " + fault.status() + " status error: " + fault.message())
                : Optional.empty();
    }

    private Reply<Role> ensure(
            Partition partition, Instance instance, PermissionSet set, Provisioned wanted) {
        return roles.ensure(
                new Roles.Draft(
                        partition,
                        wanted.account(),
                        ReservedRoles.path(instance),
                        wanted.roleName(),
                        ReservedRoles.trust(partition, instance, wanted.account()),
                        set.description(),
                        LONGEST,
                        Optional.empty(),
                        List.of()));
    }

    private Reply<Role> described(Role role, PermissionSet set) {
        return role.description().equals(set.description())
                ? Reply.done(role)
                : roles.describe(
                        role.ids().account(),
                        role.name(),
                        Optional.of(set.description()),
                        Optional.empty());
    }

    private Reply<Role> bounded(Role role, Optional<String> boundary) {
        if (role.permissions().boundary().equals(boundary)) {
            return Reply.done(role);
        }
        return boundary.isPresent()
                ? roles.bound(role.ids().account(), role.name(), boundary.get())
                : roles.deleteBoundary(role.ids().account(), role.name());
    }

    private Reply<Role> attached(Role role, List<String> wanted) {
        AccountId account = role.ids().account();
        Reply<Role> reply = Reply.done(role);
        for (String arn : role.permissions().attached()) {
            reply =
                    wanted.contains(arn)
                            ? reply
                            : reply.then(it -> roles.detach(account, it.name(), arn));
        }
        for (String arn : wanted) {
            reply =
                    role.permissions().attached().contains(arn)
                            ? reply
                            : reply.then(it -> roles.attach(account, it.name(), arn));
        }
        return reply;
    }

    private Reply<Role> inline(Role role, Optional<String> document) {
        AccountId account = role.ids().account();
        Optional<String> before =
                Optional.ofNullable(role.permissions().inline().get(ReservedRoles.INLINE));
        if (before.equals(document)) {
            return Reply.done(role);
        }
        return document.isPresent()
                ? roles.putInline(account, role.name(), ReservedRoles.INLINE, document.get())
                : roles.deleteInline(account, role.name(), ReservedRoles.INLINE);
    }

    /** Takes the role away, if it is there. */
    void remove(Provisioned gone) {
        Optional<Role> role = roles.find(gone.account(), gone.roleName());
        if (role.isEmpty()) {
            return;
        }
        Reply<Role> reply =
                attached(role.get(), List.of())
                        .then(it -> inline(it, Optional.empty()))
                        .then(it -> roles.delete(gone.account(), it.name()));
        if (reply instanceof Reply.Refused<Role>(Fault fault)
                && roles.find(gone.account(), gone.roleName()).isPresent()) {
            throw new IllegalStateException("a role of ours cannot be removed: " + fault);
        }
    }

    /** Takes away what all roles of the account trusted. */
    void removeProvider(Partition partition, Instance instance, AccountId account) {
        providers.remove(partition, instance, account);
    }

    /** The provider that the account's roles trust. */
    static Arn provider(Partition partition, Instance instance, AccountId account) {
        return ReservedRoles.providerArn(partition, instance, account);
    }

    private static List<String> attached(
            Partition partition, PermissionSet set, AccountId account) {
        List<String> arns = new ArrayList<>(set.permits().managed());
        set.permits().customer().forEach(policy -> arns.add(arn(partition, policy, account)));
        return arns;
    }

    private static String arn(Partition partition, Boundary boundary, AccountId account) {
        return switch (boundary) {
            case Boundary.Managed(String managed) -> managed;
            case Boundary.Customer(CustomerPolicy policy) -> arn(partition, policy, account);
        };
    }

    private static String arn(Partition partition, CustomerPolicy policy, AccountId account) {
        return policy.arn(partition.id(), account.digits());
    }
}
