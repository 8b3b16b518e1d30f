package patchbay.identity.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Directory;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.organizations.Organization;
import patchbay.organizations.Organizations;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Gives permission sets to people and groups in accounts, takes them away, and brings roles up to
 * date.
 *
 * <p>Each of these is an operation that is kept before it is carried out: one that a crash
 * interrupted is found by {@link #resume} and carried out again. Most are over when the caller has
 * its answer.
 */
public final class Assignments {
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final Duration INTERRUPTED = Duration.ofMinutes(1);
    private static final String ALPHABET = "abcdef0123456789";

    /** So often a role is made once more where others make it too. */
    private static final int ROUNDS = 10;

    private final AccessStore store;
    private final Provisioner provisioner;
    private final Directory directory;
    private final Organizations organizations;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Randomness random;
    private final ReentrantLock turn = new ReentrantLock();

    public Assignments(
            AccessStore store,
            Provisioner provisioner,
            Directory directory,
            Organizations organizations,
            Accounts accounts,
            InstantSource clock,
            Randomness random) {
        this.store = store;
        this.provisioner = provisioner;
        this.directory = directory;
        this.organizations = organizations;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** Gives the set to somebody in an account; repeating it changes nothing. */
    public Reply<AccessOperation> create(
            Instance instance, String set, AccountId account, Assignee assignee) {
        if (memberOf(instance, account).isEmpty()) {
            return Reply.refused(noAccount(account));
        }
        AccessOperation wish =
                operation(
                        instance,
                        AccessOperation.Kind.CREATION,
                        set,
                        Optional.of(account),
                        Optional.of(assignee));
        return begun(instance, wish).map(begun -> carryOut(instance, begun));
    }

    /** Takes the set from somebody in an account. */
    public Reply<AccessOperation> delete(
            Instance instance, String set, AccountId account, Assignee assignee) {
        AccessOperation wish =
                operation(
                        instance,
                        AccessOperation.Kind.DELETION,
                        set,
                        Optional.of(account),
                        Optional.of(assignee));
        return begun(instance, wish).map(begun -> carryOut(instance, begun));
    }

    /**
     * Brings the roles of the set up to date.
     *
     * @param account where; in all accounts that have it where empty
     */
    public Reply<AccessOperation> provision(
            Instance instance, String set, Optional<AccountId> account) {
        if (account.isPresent()
                && store.read(rows -> rows.provisioned(set, account.get())).isEmpty()) {
            return Reply.refused(
                    AccessFault.notFound(
                            "Could not find an assignment of the PermissionSet in account "
                                    + account.get()
                                    + "."));
        }
        AccessOperation wish =
                operation(
                        instance,
                        AccessOperation.Kind.PROVISIONING,
                        set,
                        account,
                        Optional.empty());
        return begun(instance, wish).map(begun -> carryOut(instance, begun));
    }

    private AccessOperation operation(
            Instance instance,
            AccessOperation.Kind kind,
            String set,
            Optional<AccountId> account,
            Optional<Assignee> assignee) {
        return new AccessOperation(
                random.uuid().toString(),
                instance.id(),
                kind,
                AccessOperation.Status.IN_PROGRESS,
                set,
                account,
                assignee,
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Reply<AccessOperation> begun(Instance instance, AccessOperation wish) {
        return store.change(rows ->
                PermissionSets.find(rows, instance, wish.permissionSet())
                        .map(set -> {
                            rows.put(wish);
                            return wish;
                        }));
    }

    /**
     * One after the other on a node, each with the set as it is by then: otherwise an older state
     * of the set could reach the role after a newer one.
     */
    private AccessOperation carryOut(Instance instance, AccessOperation wish) {
        turn.lock();
        try {
            return carriedOut(instance, wish);
        } finally {
            turn.unlock();
        }
    }

    private AccessOperation carriedOut(Instance instance, AccessOperation wish) {
        Optional<PermissionSet> set = store.read(rows -> rows.permissionSet(wish.permissionSet()));
        Optional<String> failure =
                set.isEmpty()
                        ? Optional.of("Received a 404 status error: the permission set is gone.")
                        : switch (wish.kind()) {
                            case CREATION -> give(instance, set.get(), assignment(wish));
                            case DELETION -> take(assignment(wish));
                            case PROVISIONING -> update(instance, set.get(), wish.account());
                        };
        AccessOperation ended = wish.ended(failure);
        return store.change(rows -> {
            rows.put(ended);
            return ended;
        });
    }

    private static Assignment assignment(AccessOperation wish) {
        return new Assignment(
                wish.permissionSet(), wish.account().orElseThrow(), wish.assignee().orElseThrow());
    }

    private Optional<String> give(Instance instance, PermissionSet set, Assignment wanted) {
        if (!exists(wanted.assignee())) {
            return Optional.of(
                    "Received a 404 status error: Principal "
                            + AccessRows.key(wanted.assignee()).replaceFirst("^[A-Z]+:", "")
                            + " not found.");
        }
        String fresh = ReservedRoles.name(set, random.text(16, ALPHABET));
        record Begun(Provisioned role, boolean isNew) {}
        Begun begun =
                store.change(rows -> {
                    Provisioned role =
                            rows.provisioned(set.id(), wanted.account())
                                    .orElseGet(() ->
                                            new Provisioned(set.id(), wanted.account(), fresh, 0));
                    if (role.revision() == 0) {
                        rows.put(role);
                    }
                    return new Begun(role, rows.assign(wanted));
                });
        Optional<String> failure =
                begun.role().revision() == 0
                        ? provision(instance, set, begun.role())
                        : Optional.empty();
        if (failure.isPresent() && begun.isNew()) {
            Optional<String> _ = take(wanted);
        }
        return failure;
    }

    private Optional<String> provision(Instance instance, PermissionSet set, Provisioned role) {
        Optional<Account> account = memberOf(instance, role.account());
        return account.isEmpty()
                ? Optional.of("Received a 404 status error: " + noAccount(role.account()).message())
                : provision(account.get().partition(), instance, set, role);
    }

    /**
     * Another node may bring the same role up to date at the same time. The newer state of the set
     * wins: who finds that a newer one was recorded, or that the role is not any more as they made
     * it, makes it once more.
     */
    private Optional<String> provision(
            Partition partition, Instance instance, PermissionSet first, Provisioned role) {
        PermissionSet set = first;
        for (int i = 0; i < ROUNDS; i++) {
            Optional<String> failure = provisioner.provision(partition, instance, set, role);
            if (failure.isPresent()) {
                return failure;
            }
            Optional<PermissionSet> newer = recorded(role, set);
            if (newer.isEmpty() && provisioner.isCurrent(partition, set, role)) {
                return Optional.empty();
            }
            set = newer.orElse(set);
        }
        return Optional.of(
                "Received a 409 status error: the role is being changed by others all the time.");
    }

    /** Records what the role was made from; where something newer is recorded, that. */
    private Optional<PermissionSet> recorded(Provisioned role, PermissionSet set) {
        return store.change(rows -> {
            Optional<Provisioned> known = rows.provisioned(set.id(), role.account());
            if (known.isPresent() && known.get().revision() > set.revision()) {
                return rows.permissionSet(set.id());
            }
            known.ifPresent(_ -> rows.put(role.at(set.revision())));
            return Optional.empty();
        });
    }

    /** The role goes with the last who had it. */
    private Optional<String> take(Assignment assignment) {
        record Taken(boolean was, Optional<Provisioned> role) {}
        Taken taken =
                store.change(rows -> {
                    boolean was = rows.unassign(assignment);
                    Optional<Provisioned> role =
                            rows.countAssignments(assignment.permissionSet(), assignment.account())
                                            == 0
                                    ? rows.provisioned(
                                            assignment.permissionSet(), assignment.account())
                                    : Optional.empty();
                    role.ifPresent(rows::remove);
                    return new Taken(was, role);
                });
        taken.role().ifPresent(provisioner::remove);
        return taken.was()
                ? Optional.empty()
                : Optional.of("Received a 404 status error: the assignment was not found.");
    }

    private Optional<String> update(
            Instance instance, PermissionSet set, Optional<AccountId> account) {
        List<String> failures = new ArrayList<>();
        for (Provisioned role : store.read(rows -> rows.provisioned(set.id()))) {
            if (account.isEmpty() || account.get().equals(role.account())) {
                provision(instance, set, role).ifPresent(failures::add);
            }
        }
        return failures.stream().findFirst();
    }

    private boolean exists(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson(var id) -> directory.person(id).isPresent();
            case Assignee.EverybodyIn(var id) -> directory.group(id).isPresent();
        };
    }

    /** The account, where it belongs to the instance's organization and is open. */
    private Optional<Account> memberOf(Instance instance, AccountId account) {
        return organizations
                .of(account)
                .map(Organization::management)
                .filter(instance.account()::equals)
                .flatMap(_ -> accounts.find(account))
                .filter(found -> found.closedAt().isEmpty());
    }

    private static Fault noAccount(AccountId account) {
        return AccessFault.notFound(
                "Could not find account " + account + " in the organization of the instance.");
    }

    public Reply<AccessOperation> operation(
            Instance instance, AccessOperation.Kind kind, String id) {
        return store.read(rows ->
                rows.operation(kind, id)
                        .filter(found -> found.instance().equals(instance.id()))
                        .map(Reply::done)
                        .orElseGet(() ->
                                Reply.refused(
                                        AccessFault.notFound(
                                                "Could not find the request with id " + id))));
    }

    public List<AccessOperation> operations(
            Instance instance, AccessOperation.Kind kind, String after, int limit) {
        return store.read(rows -> rows.operations(instance.id(), kind, after, limit));
    }

    /** Who has the set in the account, behind the given key, at most so many. */
    public List<Assignment> behind(String set, AccountId account, String after, int limit) {
        return store.read(rows -> rows.assignments(set, account, after, limit));
    }

    /** What any of these have anywhere. */
    public List<Assignment> of(Instance instance, List<Assignee> assignees) {
        return assignees.isEmpty()
                ? List.of()
                : store.read(rows -> rows.assignmentsOf(instance.id(), assignees));
    }

    /** What somebody has, directly and through the groups that they are in themselves. */
    public List<Assignment> withGroups(Instance instance, Assignee assignee) {
        List<Assignee> all = new ArrayList<>();
        all.add(assignee);
        if (assignee instanceof Assignee.OnePerson(var id)) {
            directory.groupsOf(id).forEach(group -> all.add(new Assignee.EverybodyIn(group.id())));
        }
        return of(instance, all);
    }

    /** Where the set has a role, by account. */
    public Reply<List<Provisioned>> provisioned(Instance instance, String set) {
        return store.read(
                rows -> PermissionSets.find(rows, instance, set).map(_ -> rows.provisioned(set)));
    }

    /** Which sets have a role in the account. */
    public List<Provisioned> provisionedIn(Instance instance, AccountId account) {
        return store.read(rows -> rows.provisionedIn(instance.id(), account));
    }

    /** Takes away every role and assignment of the set, everywhere. */
    public void withdraw(Instance instance, PermissionSet set) {
        List<Provisioned> roles = store.read(rows -> rows.provisioned(set.id()));
        for (Provisioned role : roles) {
            List<Assignment> all =
                    store.read(rows ->
                            rows.assignments(set.id(), role.account(), "", Integer.MAX_VALUE));
            all.forEach(each -> {
                Optional<String> _ = take(each);
            });
            accounts.find(role.account())
                    .map(Account::partition)
                    .ifPresent(partition -> removeProvider(partition, instance, role.account()));
        }
    }

    private void removeProvider(Partition partition, Instance instance, AccountId account) {
        if (provisionedIn(instance, account).isEmpty()) {
            provisioner.removeProvider(partition, instance, account);
        }
    }

    /** Carries out what a crash interrupted, and forgets what is long over; how many. */
    public int resume(Optional<Instance> instance, Instant now) {
        if (instance.isEmpty()) {
            return 0;
        }
        List<AccessOperation> left = store.read(rows -> rows.unfinished(now.minus(INTERRUPTED)));
        left.forEach(wish -> carryOut(instance.get(), wish));
        return left.size() + store.change(rows -> rows.forgetOperations(now.minus(REMEMBERED)));
    }
}
