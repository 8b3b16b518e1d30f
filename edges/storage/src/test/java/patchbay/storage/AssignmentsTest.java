package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.Sealer;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.Page;
import patchbay.iam.PolicyDocuments;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.iam.UniqueIds;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.CustomerPolicy;
import patchbay.identity.access.Enabling;
import patchbay.identity.access.PermissionSet;
import patchbay.identity.access.PermissionSets;
import patchbay.identity.access.Provisioner;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.PasswordHasher;
import patchbay.organizations.Accounts;
import patchbay.organizations.OrganizationIds;
import patchbay.organizations.Organizations;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Permission sets become roles in accounts, are brought up to date, and go with the last holder.
 */
final class AssignmentsTest extends OnBothDatabases {
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final Region REGION = new Region("eu-west-1");
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-22T09:00:00Z");

    private final Random dice = new Random(7);
    private final Randomness random = dice::nextBytes;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Instance instance;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Roles roles;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SamlProviders providers;

    @SuppressWarnings("NullAway.Init") // set before each test
    private PermissionSets sets;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assignments assignments;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assignments other;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Directory directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Organizations organizations;

    @BeforeEach
    void enabledInAnAccountThatStoodAlone() {
        var ids = new UniqueIds(random);
        var roleStore = new RoleSqlStore(database);
        var documents = new PolicyDocuments(roleStore, new UserSqlStore(database));
        var policies =
                new ManagedPolicies(new ManagedPolicySqlStore(database), documents, ids, CLOCK);
        roles = new Roles(roleStore, policies, documents, ids, CLOCK);
        providers =
                new SamlProviders(
                        new SamlProviderSqlStore(database),
                        text ->
                                MetadataReader.read(text)
                                                instanceof MetadataOutcome.Accepted accepted
                                        ? Optional.of(accepted.issuers())
                                        : Optional.empty(),
                        new NothingSealed(),
                        ids,
                        CLOCK);
        Accounts accounts = new Accounts(new AccountSqlStore(database), CLOCK);
        accounts.open(ACCOUNT, Partition.AWS, "main");
        organizations =
                new Organizations(
                        new OrganizationSqlStore(database), new OrganizationIds(random), CLOCK);
        Enabling enabling =
                new Enabling(
                        new Instances(new InstanceSqlStore(database), CLOCK, random),
                        organizations,
                        accounts);
        instance = done(enabling.enable(ACCOUNT, REGION));
        directory =
                new Directory(
                        new DirectorySqlStore(database),
                        new PasswordHasher(random, 1),
                        CLOCK,
                        random);
        var store = new AccessSqlStore(database);
        sets = new PermissionSets(store, policies, CLOCK, random);
        assignments = node(store, policies, accounts);
        other = node(store, policies, accounts);
    }

    private Assignments node(AccessSqlStore store, ManagedPolicies policies, Accounts accounts) {
        return new Assignments(
                store,
                new Provisioner(
                        roles,
                        policies,
                        providers,
                        new AddressBook("patchbay.localhost"),
                        CLOCK,
                        random),
                directory,
                organizations,
                accounts,
                CLOCK,
                random);
    }

    @Test
    void enabling_makes_an_organization_that_trusts_the_service() {
        assertThat(organizations.of(ACCOUNT).orElseThrow().management()).isEqualTo(ACCOUNT);
        assertThat(instance.account()).isEqualTo(ACCOUNT);
    }

    @Test
    void a_first_assignment_makes_the_role_and_the_provider_that_it_trusts() {
        PermissionSet set = readers();
        assertThat(assign(set, group()).status()).isEqualTo(AccessOperation.Status.SUCCEEDED);

        Role role = onlyRole();
        assertThat(role.name()).matches("AWSReservedSSO_Readers_[0-9a-f]{16}");
        assertThat(role.ids().path()).isEqualTo("/aws-reserved/sso.amazonaws.com/eu-west-1/");
        assertThat(role.permissions().attached()).containsExactly(READ_ONLY);
        String provider = providers.list(ACCOUNT).getFirst().arn().toString();
        assertThat(provider).matches(".*:saml-provider/AWSSSO_[0-9a-f]{16}_DO_NOT_DELETE");
        assertThat(role.trustPolicy()).contains(provider);
    }

    @Test
    void what_is_changed_reaches_the_role_when_the_set_is_provisioned() {
        PermissionSet set = readers();
        assign(set, group());
        String document =
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                        + "\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
        done(sets.putInline(instance, set.id(), document));
        done(sets.detach(instance, set.id(), READ_ONLY));
        done(
                sets.update(
                        instance,
                        set.id(),
                        Optional.of("new"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(onlyRole().permissions().inline()).isEmpty();

        AccessOperation operation =
                done(assignments.provision(instance, set.id(), Optional.empty()));

        assertThat(operation.status()).isEqualTo(AccessOperation.Status.SUCCEEDED);
        assertThat(onlyRole().permissions().inline()).containsEntry("AwsSSOInlinePolicy", document);
        assertThat(onlyRole().permissions().attached()).isEmpty();
        assertThat(onlyRole().description()).isEqualTo("new");
    }

    @Test
    void changes_at_the_same_time_all_reach_the_role() throws InterruptedException {
        PermissionSet set = readers();
        assign(set, group());
        String document =
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                        + "\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
        done(sets.putInline(instance, set.id(), document));
        done(assignments.provision(instance, set.id(), Optional.empty()));
        done(sets.deleteInline(instance, set.id()));
        done(sets.detach(instance, set.id(), READ_ONLY));

        var ended = new ConcurrentLinkedQueue<AccessOperation>();
        List<Thread> callers =
                Stream.generate(() ->
                                Thread.ofVirtual().unstarted(() -> ended.add(provisioned(set))))
                        .limit(8)
                        .toList();
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(ended).hasSize(8).allSatisfy(each -> assertThat(each.failure()).isEmpty());
        assertThat(onlyRole().permissions().inline()).isEmpty();
        assertThat(onlyRole().permissions().attached()).isEmpty();
    }

    @Test
    void two_nodes_that_give_the_same_set_at_the_same_time_make_one_role_and_agree_about_it()
            throws InterruptedException {
        PermissionSet set = readers();
        var ended = new ConcurrentLinkedQueue<AccessOperation>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Assignments node = i % 2 == 0 ? assignments : other;
            Assignee to = group();
            callers.add(
                    Thread.ofVirtual()
                            .unstarted(() ->
                                    ended.add(done(node.create(instance, set.id(), ACCOUNT, to)))));
        }
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(ended).hasSize(8).allSatisfy(each -> assertThat(each.failure()).isEmpty());
        assertThat(assignments.behind(set.id(), ACCOUNT, "", 100)).hasSize(8);
        assertThat(roleCount()).isOne();
        assertThat(onlyRole().permissions().attached()).containsExactly(READ_ONLY);

        callers.clear();
        for (int i = 0; i < 8; i++) {
            Assignments node = i % 2 == 0 ? assignments : other;
            String description = "state " + i;
            callers.add(
                    Thread.ofVirtual()
                            .unstarted(() -> {
                                done(
                                        sets.update(
                                                instance,
                                                set.id(),
                                                Optional.of(description),
                                                Optional.empty(),
                                                Optional.empty()));
                                done(node.provision(instance, set.id(), Optional.empty()));
                            }));
        }
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(onlyRole().description())
                .isEqualTo(done(sets.get(instance, set.id())).description());
        assertThat(done(assignments.provisioned(instance, set.id())).getFirst().revision())
                .isEqualTo(done(sets.get(instance, set.id())).revision());
    }

    private AccessOperation provisioned(PermissionSet set) {
        return done(assignments.provision(instance, set.id(), Optional.empty()));
    }

    @Test
    void the_role_goes_with_the_last_who_had_it() {
        PermissionSet set = readers();
        Assignee first = group();
        Assignee second = group();
        assign(set, first);
        assign(set, second);

        done(assignments.delete(instance, set.id(), ACCOUNT, first));
        assertThat(roleCount()).isEqualTo(1);
        assertThat(fault(sets.delete(instance, set.id())).message())
                .isEqualTo(
                        "Could not delete because PermissionSet has ApplicationProfile associated"
                                + " with it");
        done(assignments.delete(instance, set.id(), ACCOUNT, second));
        assertThat(roleCount()).isZero();
        done(sets.delete(instance, set.id()));
    }

    @Test
    void a_policy_that_the_account_does_not_have_fails_the_assignment() {
        PermissionSet set = readers();
        done(sets.attach(instance, set.id(), new CustomerPolicy("Missing", "/")));
        Assignee agents = group();

        AccessOperation operation = assign(set, agents);

        assertThat(operation.status()).isEqualTo(AccessOperation.Status.FAILED);
        assertThat(operation.failure())
                .contains(
                        "Received a 404 status error: Not supported policy"
                                + " arn:aws:iam::111122223333:policy/Missing.");
        assertThat(assignments.of(instance, List.of(agents))).isEmpty();
        assertThat(roleCount()).isZero();
    }

    @Test
    void an_account_outside_the_organization_and_a_stranger_get_nothing() {
        PermissionSet set = readers();
        AccountId stranger = new AccountId("999999999999");
        assertThat(fault(assignments.create(instance, set.id(), stranger, group())).code())
                .isEqualTo("ResourceNotFoundException");

        Assignee gone = group();
        directory.removeGroup(((Assignee.EverybodyIn) gone).id());
        assertThat(assign(set, gone).failure().orElseThrow()).contains("not found");
    }

    @Test
    void a_session_lasts_one_to_twelve_hours() {
        var draft =
                new PermissionSets.Draft(
                        "Long",
                        Optional.empty(),
                        Optional.of(Duration.ofHours(13)),
                        Optional.empty());
        assertThat(fault(sets.create(instance, draft)).code()).isEqualTo("ValidationException");
    }

    private PermissionSet readers() {
        PermissionSet set =
                done(
                        sets.create(
                                instance,
                                new PermissionSets.Draft(
                                        "Readers",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
        return done(sets.attach(instance, set.id(), READ_ONLY));
    }

    private AccessOperation assign(PermissionSet set, Assignee assignee) {
        return done(assignments.create(instance, set.id(), ACCOUNT, assignee));
    }

    private Assignee group() {
        return new Assignee.EverybodyIn(
                directory.groupNamed("group " + dice.nextInt(1_000_000), "").id());
    }

    private Role onlyRole() {
        return done(roles.list(ACCOUNT, "/", Page.Wanted.FIRST)).items().getFirst();
    }

    private int roleCount() {
        return roles.count(ACCOUNT);
    }

    private static <T> T done(Reply<T> reply) {
        return ((Reply.Done<T>) reply).output();
    }

    private static Fault fault(Reply<?> reply) {
        return ((Reply.Refused<?>) reply).fault();
    }

    /** Nothing in these tests has a private key. */
    private static final class NothingSealed implements Sealer {
        @Override
        public byte[] seal(String purpose, byte[] plain) {
            throw new AssertionError("nothing is to be sealed");
        }

        @Override
        public Optional<byte[]> open(String purpose, byte[] sealed) {
            throw new AssertionError("nothing was sealed");
        }
    }
}
