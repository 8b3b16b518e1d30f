package patchbay.identity.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.RoleSessionName;
import patchbay.iam.Circumstances;
import patchbay.iam.FederatedTrust;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SessionTokens;
import patchbay.iam.TemporaryCredentials;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Person;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.policy.Decision;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Which accounts a person may enter, in which roles; and the sessions of those roles.
 *
 * <p>The trust policy of the role and the guardrails over its account decide as they do for anybody
 * who comes from an identity provider.
 */
public final class AccountAccess {
    private static final String ASSUME = "sts:AssumeRoleWithSAML";
    private static final String TAG = "sts:TagSession";
    private static final int NO_MINIMUM = 0;

    private final Instances instances;
    private final AccessStore store;
    private final Assignments assignments;
    private final SessionAttributes attributes;
    private final Accounts accounts;
    private final Roles roles;
    private final FederatedTrust trust;
    private final SessionTokens tokens;
    private final InstantSource clock;

    public AccountAccess(
            Instances instances,
            AccessStore store,
            Assignments assignments,
            Accounts accounts,
            Roles roles,
            FederatedTrust trust,
            SessionTokens tokens,
            InstantSource clock) {
        this.instances = instances;
        this.store = store;
        this.assignments = assignments;
        this.attributes = new SessionAttributes(store);
        this.accounts = accounts;
        this.roles = roles;
        this.trust = trust;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A role that a person may have. */
    public record Entry(Account account, PermissionSet set, Provisioned role) {}

    /** A session of a role, given to a person. */
    public record Session(
            TemporaryCredentials credentials, Caller.RoleSession caller, PermissionSet set) {}

    /** Everything that the person may have: by name of the account, then of the set. */
    public List<Entry> of(Person person) {
        Optional<Instance> instance = instances.find();
        if (instance.isEmpty()) {
            return List.of();
        }
        List<Assignment> mine =
                assignments.withGroups(instance.get(), new Assignee.OnePerson(person.id()));
        List<Entry> entries = new ArrayList<>();
        for (Assignment each : mine) {
            entry(each)
                    .filter(found -> entries.stream().noneMatch(found::equals))
                    .ifPresent(entries::add);
        }
        entries.sort(
                Comparator.comparing((Entry it) -> it.account().name())
                        .thenComparing(it -> it.account().id().digits())
                        .thenComparing(it -> it.set().name()));
        return entries;
    }

    private Optional<Entry> entry(Assignment assignment) {
        Optional<Account> account =
                accounts.find(assignment.account()).filter(it -> it.closedAt().isEmpty());
        record Found(PermissionSet set, Provisioned role) {}
        Optional<Found> found =
                store.read(rows ->
                        rows.permissionSet(assignment.permissionSet())
                                .flatMap(set ->
                                        rows.provisioned(set.id(), assignment.account())
                                                .filter(role -> role.revision() > 0)
                                                .map(role -> new Found(set, role))));
        return account.flatMap(it -> found.map(f -> new Entry(it, f.set(), f.role())));
    }

    /**
     * A session of the role that the set has become in the account.
     *
     * @param setName as the person knows the role: the name of the permission set
     */
    public Reply<Session> enter(
            Person person, AccountId account, String setName, Circumstances from) {
        Optional<Entry> entry =
                of(person).stream()
                        .filter(it -> it.account().id().equals(account))
                        .filter(it -> it.set().name().equals(setName))
                        .findFirst();
        Optional<Instance> instance = instances.find();
        Optional<Role> role = entry.flatMap(it -> roles.find(account, it.role().roleName()));
        if (entry.isEmpty() || instance.isEmpty() || role.isEmpty()) {
            return Reply.refused(noAccess());
        }
        Optional<RoleSessionName> name = RoleSessionName.parse(person.userName());
        if (name.isEmpty()) {
            return Reply.refused(
                    AccessFault.invalid(
                            "The user name has characters that the name of a session cannot have."));
        }
        return enter(person, instance.get(), entry.get(), role.get(), name.get(), from);
    }

    private Reply<Session> enter(
            Person person,
            Instance instance,
            Entry entry,
            Role role,
            RoleSessionName name,
            Circumstances from) {
        Partition partition = entry.account().partition();
        String provider =
                Provisioner.provider(partition, instance, entry.account().id()).toString();
        Map<String, String> tags = attributes.of(instance, person);
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("saml:aud", List.of(ReservedRoles.audience(partition)));
        keys.put("sts:RoleSessionName", List.of(name.text()));
        tags.forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        boolean trusted =
                trust
                        .decide(
                                role,
                                provider,
                                tags.isEmpty() ? List.of(ASSUME) : List.of(ASSUME, TAG),
                                from,
                                keys)
                        .stream()
                        .allMatch(Decision.Allowed.class::isInstance);
        if (!trusted || trust.isClosed(entry.account().id())) {
            return Reply.refused(noAccess());
        }
        Instant now = clock.instant();
        Duration length = entry.set().session();
        var caller =
                new Caller.RoleSession(
                        entry.account().id(),
                        role.arn(),
                        role.ids().uniqueId(),
                        name,
                        now,
                        now.plus(length),
                        List.of(),
                        tags,
                        Map.of(
                                "aws:FederatedProvider",
                                provider,
                                "identitystore:UserId",
                                person.id().text(),
                                "identitystore:IdentityStoreArn",
                                storeArn(instance)));
        return Reply.done(
                new Session(
                        tokens.issue(caller, now.plus(length), NO_MINIMUM), caller, entry.set()));
    }

    private static String storeArn(Instance instance) {
        return "arn:"
                + instance.region().partition().id()
                + ":identitystore::"
                + instance.account()
                + ":identitystore/"
                + instance.identityStoreId();
    }

    /** Whether there is no such role, or it is not theirs: nobody learns which. */
    private static Fault noAccess() {
        return new Fault("ForbiddenException", 403, "No access");
    }
}
