package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.AccessRows;
import patchbay.identity.access.Assignment;
import patchbay.identity.access.Boundary;
import patchbay.identity.access.CustomerPolicy;
import patchbay.identity.access.PermissionSet;
import patchbay.identity.access.Permits;
import patchbay.identity.access.Provisioned;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.PersonId;

/** What is kept of permission sets comes back, and what is removed takes along what hangs at it. */
final class AccessSqlStoreTest extends OnBothDatabases {
    private static final String INSTANCE = "ssoins-0123456789abcdef";
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final AccountId OTHER = new AccountId("444455556666");
    private static final Assignee ANA =
            new Assignee.OnePerson(new PersonId("11111111-1111-1111-1111-111111111111"));
    private static final Assignee AGENTS =
            new Assignee.EverybodyIn(new GroupId("22222222-2222-2222-2222-222222222222"));
    private static final PermissionSet SET =
            set(
                    "ps-0000000000000001",
                    "Admin",
                    new Permits(
                            Optional.of("{}"),
                            List.of("arn:aws:iam::aws:policy/B", "arn:aws:iam::aws:policy/A"),
                            List.of(
                                    new CustomerPolicy("Own", "/"),
                                    new CustomerPolicy("Own", "/x/")),
                            Optional.of(new Boundary.Customer(new CustomerPolicy("Edge", "/")))));

    @Test
    void a_permission_set_is_found_as_it_was_put() {
        change(rows -> rows.put(SET));
        see(rows -> assertThat(rows.permissionSet(SET.id())).contains(SET));
        see(rows -> assertThat(rows.named(INSTANCE, "Admin")).contains(SET));
        see(rows -> assertThat(rows.named("ssoins-other00000000000", "Admin")).isEmpty());

        PermissionSet plain = set(SET.id(), "Admin", Permits.NONE);
        change(rows -> rows.put(plain));
        see(rows -> assertThat(rows.permissionSet(SET.id())).contains(plain));
    }

    @Test
    void permission_sets_are_listed_by_id() {
        PermissionSet second = set("ps-0000000000000002", "Other", Permits.NONE);
        change(rows -> {
            rows.put(second);
            rows.put(SET);
        });
        see(rows -> assertThat(rows.permissionSets(INSTANCE, "", 9)).containsExactly(SET, second));
        see(rows -> assertThat(rows.permissionSets(INSTANCE, SET.id(), 9)).containsExactly(second));
        see(rows -> assertThat(rows.countPermissionSets(INSTANCE)).isEqualTo(2));
    }

    @Test
    void with_a_permission_set_everything_that_hangs_at_it_goes() {
        Assignment one = new Assignment(SET.id(), ACCOUNT, ANA);
        String arn = SET.arn("aws").toString();
        change(rows -> {
            rows.put(SET);
            rows.assign(one);
            rows.put(role(ACCOUNT, 1));
            rows.tag(arn, Map.of("a", "b"));
            rows.put(operation("1", AccessOperation.Status.SUCCEEDED));
        });
        change(rows -> rows.remove(SET));
        see(rows -> assertThat(rows.permissionSet(SET.id())).isEmpty());
        see(rows -> assertThat(rows.isAssigned(one)).isFalse());
        see(rows -> assertThat(rows.provisioned(SET.id())).isEmpty());
        see(rows -> assertThat(rows.tags(arn)).isEmpty());
        see(rows -> assertThat(rows.operation(AccessOperation.Kind.CREATION, uuid("1"))).isEmpty());
    }

    @Test
    void assignments_are_found_by_account_and_by_assignee() {
        Assignment one = new Assignment(SET.id(), ACCOUNT, ANA);
        Assignment two = new Assignment(SET.id(), ACCOUNT, AGENTS);
        Assignment three = new Assignment(SET.id(), OTHER, AGENTS);
        change(rows -> {
            rows.put(SET);
            assertThat(rows.assign(one)).isTrue();
            assertThat(rows.assign(one)).isFalse();
            rows.assign(two);
            rows.assign(three);
        });
        see(rows ->
                assertThat(rows.assignments(SET.id(), ACCOUNT, "", 9)).containsExactly(two, one));
        see(rows ->
                assertThat(rows.assignments(SET.id(), ACCOUNT, AccessRows.key(AGENTS), 9))
                        .containsExactly(one));
        see(rows ->
                assertThat(rows.assignmentsOf(INSTANCE, List.of(AGENTS)))
                        .containsExactly(two, three));
        see(rows -> assertThat(rows.countAssignments(SET.id(), ACCOUNT)).isEqualTo(2));
        change(rows -> assertThat(rows.unassign(one)).isTrue());
        change(rows -> assertThat(rows.unassign(one)).isFalse());
    }

    @Test
    void roles_are_found_by_set_and_by_account() {
        change(rows -> {
            rows.put(SET);
            rows.put(role(OTHER, 0));
            rows.put(role(ACCOUNT, 0));
            rows.put(role(ACCOUNT, 3));
        });
        see(rows ->
                assertThat(rows.provisioned(SET.id()))
                        .containsExactly(role(ACCOUNT, 3), role(OTHER, 0)));
        see(rows -> assertThat(rows.provisioned(SET.id(), OTHER)).contains(role(OTHER, 0)));
        see(rows ->
                assertThat(rows.provisionedIn(INSTANCE, ACCOUNT))
                        .containsExactly(role(ACCOUNT, 3)));
        change(rows -> rows.remove(role(OTHER, 0)));
        see(rows -> assertThat(rows.provisioned(SET.id(), OTHER)).isEmpty());
    }

    @Test
    void operations_are_listed_resumed_and_forgotten() {
        AccessOperation begun = operation("1", AccessOperation.Status.IN_PROGRESS);
        AccessOperation over = operation("2", AccessOperation.Status.SUCCEEDED);
        change(rows -> {
            rows.put(begun);
            rows.put(over);
        });
        see(rows ->
                assertThat(rows.operations(INSTANCE, AccessOperation.Kind.CREATION, "", 9))
                        .containsExactly(begun, over));
        see(rows ->
                assertThat(rows.operation(AccessOperation.Kind.DELETION, begun.id())).isEmpty());
        see(rows -> assertThat(rows.unfinished(THEN)).isEmpty());
        see(rows -> assertThat(rows.unfinished(THEN.plusSeconds(1))).containsExactly(begun));
        change(rows -> assertThat(rows.forgetOperations(THEN.plusSeconds(1))).isEqualTo(1));
        see(rows ->
                assertThat(rows.operations(INSTANCE, AccessOperation.Kind.CREATION, "", 9))
                        .containsExactly(begun));
    }

    @Test
    void session_attributes_are_there_or_not_and_may_be_empty() {
        see(rows -> assertThat(rows.attributes(INSTANCE)).isEmpty());
        change(rows -> rows.attributes(INSTANCE, Optional.of(Map.of())));
        see(rows -> assertThat(rows.attributes(INSTANCE)).contains(Map.of()));
        Map<String, String> team = Map.of("team", "${path:userName}", "b", "${user:email}");
        change(rows -> rows.attributes(INSTANCE, Optional.of(team)));
        see(rows -> assertThat(rows.attributes(INSTANCE)).contains(team));
        change(rows -> rows.attributes(INSTANCE, Optional.empty()));
        see(rows -> assertThat(rows.attributes(INSTANCE)).isEmpty());
    }

    @Test
    void an_account_has_one_instance_of_its_own_beside_the_organizations() {
        var store = new InstanceSqlStore(database);
        var shared = new Instance(ACCOUNT, new Region("us-east-1"), INSTANCE, "d-0123456789");
        var own =
                new InstanceEntry(
                        new Instance(
                                OTHER,
                                new Region("eu-west-1"),
                                "ssoins-fedcba9876543210",
                                "d-9876543210"),
                        InstanceEntry.Kind.ACCOUNT,
                        "mine",
                        THEN);
        store.add(shared, THEN);
        assertThat(store.addAccountInstance(own)).isTrue();
        assertThat(store.addAccountInstance(own)).isFalse();
        assertThat(store.accountInstance(OTHER)).contains(own);
        assertThat(store.entry(own.instance().id())).contains(own);
        assertThat(store.rename(INSTANCE, "ours")).isTrue();
        assertThat(store.organizationInstance())
                .contains(new InstanceEntry(shared, InstanceEntry.Kind.ORGANIZATION, "ours", THEN));
        assertThat(store.remove(own.instance().id())).isTrue();
        assertThat(store.remove(own.instance().id())).isFalse();
        assertThat(store.find()).contains(shared);
    }

    private void change(Consumer<AccessRows> work) {
        boolean _ =
                new AccessSqlStore(database)
                        .change(rows -> {
                            work.accept(rows);
                            return true;
                        });
    }

    private void see(Consumer<AccessRows> work) {
        boolean _ =
                new AccessSqlStore(database)
                        .read(rows -> {
                            work.accept(rows);
                            return true;
                        });
    }

    private static PermissionSet set(String id, String name, Permits permits) {
        return new PermissionSet(
                id, INSTANCE, name, "why", Duration.ofHours(2), "", THEN, 3, permits);
    }

    private static Provisioned role(AccountId account, long revision) {
        return new Provisioned(SET.id(), account, "AWSReservedSSO_Admin_1", revision);
    }

    private static AccessOperation operation(String digit, AccessOperation.Status status) {
        return new AccessOperation(
                uuid(digit),
                INSTANCE,
                AccessOperation.Kind.CREATION,
                status,
                SET.id(),
                Optional.of(ACCOUNT),
                Optional.of(ANA),
                Optional.empty(),
                THEN);
    }

    private static String uuid(String digit) {
        return "11111111-1111-1111-1111-111111111111".replace("1", digit);
    }
}
