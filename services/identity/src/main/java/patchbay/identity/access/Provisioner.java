package patchbay.identity.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Permissions;
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
                        .then(role -> become(role, set, permissions(set, attached, boundary)));
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

    private static Permissions permissions(
            PermissionSet set, List<String> attached, Optional<String> boundary) {
        Map<String, String> inline = new HashMap<>();
        set.permits().inline().ifPresent(text -> inline.put(ReservedRoles.INLINE, text));
        return new Permissions(inline, Set.copyOf(attached), boundary);
    }

    /** Whether the role is as the set wants it; one that is gone is nobody's to change any more. */
    boolean isCurrent(Partition partition, PermissionSet set, Provisioned role) {
        Optional<String> boundary =
                set.permits().boundary().map(b -> arn(partition, b, role.account()));
        Permissions wanted = permissions(set, attached(partition, set, role.account()), boundary);
        return roles.find(role.account(), role.roleName())
                .map(it ->
                        it.permissions().equals(wanted)
                                && it.description().equals(set.description()))
                .orElse(true);
    }

    /** In one step: nobody ever holds a role that is half the old and half the new. */
    private Reply<Role> become(Role role, PermissionSet set, Permissions wanted) {
        return role.permissions().equals(wanted) && role.description().equals(set.description())
                ? Reply.done(role)
                : roles.become(role.ids().account(), role.name(), set.description(), wanted);
    }

    /** Takes the role away, if it is there. */
    void remove(Provisioned gone) {
        Optional<Role> role = roles.find(gone.account(), gone.roleName());
        if (role.isEmpty()) {
            return;
        }
        Reply<Role> reply =
                roles.become(
                                gone.account(),
                                gone.roleName(),
                                role.get().description(),
                                Permissions.NONE)
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
