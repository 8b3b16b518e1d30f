package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.connect.AgentStatus;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;
import patchbay.connect.ConnectStore.Removed;
import patchbay.connect.HierarchyGroup;
import patchbay.connect.HierarchyLevel;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.InstanceId;
import patchbay.connect.Instances;
import patchbay.connect.QuickConnect;
import patchbay.connect.StorageConfig;
import patchbay.connect.StoragePlace;
import patchbay.connect.StoragePlace.Bucket;
import patchbay.connect.StoragePlace.DataStream;
import patchbay.connect.StoragePlace.DeliveryStream;
import patchbay.connect.StoragePlace.VideoStream;
import patchbay.wire.Reply;

/** Hierarchy, statuses, quick connects and places of data of an instance. */
final class PeopleSqlStoresTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Random dice = new Random(7);

    @SuppressWarnings("NullAway.Init") // set before each test
    private ConnectSqlStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private HierarchySqlStore hierarchy;

    @SuppressWarnings("NullAway.Init") // set before each test
    private StatusSqlStore statuses;

    @SuppressWarnings("NullAway.Init") // set before each test
    private InstanceId instance;

    @BeforeEach
    void makeStores() {
        store = new ConnectSqlStore(database);
        hierarchy = new HierarchySqlStore(database);
        statuses = new StatusSqlStore(database);
        Reply<Instance> made =
                new Instances(store, () -> NOON, dice::nextBytes, id -> false, 9)
                        .create(
                                new Instances.NewInstance(
                                        new AccountId("111122223333"),
                                        new Region("us-east-1"),
                                        IdentityManagement.SAML,
                                        Optional.of("one"),
                                        Optional.empty(),
                                        true,
                                        false,
                                        Map.of(),
                                        Optional.empty()));
        instance = ((Reply.Done<Instance>) made).output().id();
    }

    private static HierarchyLevel level(int number) {
        return new HierarchyLevel(number, "level-" + number, "Level " + number, NOON);
    }

    private HierarchyGroup group(String id, Optional<String> parent, int level, String name) {
        return new HierarchyGroup(id, instance, parent, level, name, Map.of("k", "v"), NOON);
    }

    @Test
    void levels_and_groups_come_back() {
        List<HierarchyLevel> levels = List.of(level(1), level(2));
        HierarchyGroup top = group("a", Optional.empty(), 1, "Berlin");
        HierarchyGroup below = group("b", Optional.of("a"), 2, "Berlin");

        assertThat(hierarchy.put(instance, levels)).isEqualTo(Removed.REMOVED);
        assertThat(hierarchy.levels(instance)).isEqualTo(levels);
        assertThat(hierarchy.add(top, 9)).isEqualTo(Added.ADDED);
        assertThat(hierarchy.add(below, 9)).isEqualTo(Added.ADDED);
        assertThat(hierarchy.groups(instance)).containsExactly(top, below);
        assertThat(store.hasHierarchyGroup(instance, "b")).isTrue();
        assertThat(store.hasHierarchyGroup(instance, "c")).isFalse();
    }

    @Test
    void a_group_needs_its_level_its_parent_a_name_of_its_own_and_room() {
        assertThat(hierarchy.add(group("a", Optional.empty(), 1, "A"), 9)).isEqualTo(Added.GONE);
        assertThat(hierarchy.put(instance, List.of(level(1), level(2)))).isEqualTo(Removed.REMOVED);
        assertThat(hierarchy.add(group("a", Optional.empty(), 1, "A"), 9)).isEqualTo(Added.ADDED);
        assertThat(hierarchy.add(group("b", Optional.empty(), 1, "A"), 9)).isEqualTo(Added.TAKEN);
        assertThat(hierarchy.add(group("b", Optional.of("x"), 2, "B"), 9)).isEqualTo(Added.GONE);
        assertThat(hierarchy.add(group("b", Optional.empty(), 1, "B"), 1)).isEqualTo(Added.FULL);
        assertThat(hierarchy.add(group("b", Optional.empty(), 1, "B"), 2)).isEqualTo(Added.ADDED);
        assertThat(hierarchy.change(group("b", Optional.empty(), 1, "A"))).isEqualTo(Changed.TAKEN);
        assertThat(hierarchy.change(group("b", Optional.empty(), 1, "C")))
                .isEqualTo(Changed.CHANGED);
        assertThat(hierarchy.change(group("c", Optional.empty(), 1, "D"))).isEqualTo(Changed.GONE);
    }

    @Test
    void what_is_in_use_stays_and_all_goes_with_the_instance() {
        assertThat(hierarchy.put(instance, List.of(level(1), level(2)))).isEqualTo(Removed.REMOVED);
        assertThat(hierarchy.add(group("a", Optional.empty(), 1, "A"), 9)).isEqualTo(Added.ADDED);
        assertThat(hierarchy.add(group("b", Optional.of("a"), 2, "B"), 9)).isEqualTo(Added.ADDED);

        assertThat(hierarchy.put(instance, List.of(level(1)))).isEqualTo(Removed.IN_USE);
        assertThat(hierarchy.remove(instance, "a")).isEqualTo(Removed.IN_USE);
        assertThat(hierarchy.remove(instance, "b")).isEqualTo(Removed.REMOVED);
        assertThat(hierarchy.remove(instance, "b")).isEqualTo(Removed.GONE);
        assertThat(store.remove(instance)).isTrue();
        assertThat(hierarchy.levels(instance)).isEmpty();
        assertThat(hierarchy.groups(instance)).isEmpty();
        assertThat(hierarchy.put(instance, List.of(level(1)))).isEqualTo(Removed.GONE);
    }

    private AgentStatus status(String id, String name, int order) {
        return new AgentStatus(
                id,
                instance,
                name,
                "",
                AgentStatus.Type.CUSTOM,
                true,
                order,
                Map.of("k", "v"),
                NOON);
    }

    @Test
    void statuses_stand_in_their_order_and_are_alone_of_their_names() {
        assertThat(statuses.add(status("a", "Lunch", 0), 9)).isEqualTo(Added.ADDED);
        assertThat(statuses.add(status("b", "Break", 0), 9)).isEqualTo(Added.ADDED);
        assertThat(statuses.add(status("c", "First", 1), 9)).isEqualTo(Added.ADDED);
        assertThat(statuses.add(status("d", "Lunch", 5), 9)).isEqualTo(Added.TAKEN);
        assertThat(statuses.add(status("d", "Tea", 5), 5)).isEqualTo(Added.FULL);

        assertThat(store.agentStatuses(instance))
                .isEqualTo(statuses.statuses(instance))
                .extracting(AgentStatus::name)
                .containsExactly("Available", "First", "Offline", "Break", "Lunch");
        assertThat(statuses.change(status("a", "Break", 0))).isEqualTo(Changed.TAKEN);
        assertThat(statuses.change(status("a", "Meal", 7))).isEqualTo(Changed.CHANGED);
        assertThat(statuses.change(status("z", "Nap", 7))).isEqualTo(Changed.GONE);
        assertThat(statuses.statuses(instance)).contains(status("a", "Meal", 7));
    }

    private QuickConnect quickConnect(String id, String name, QuickConnect.Goal goal) {
        return new QuickConnect(id, instance, name, "", goal, Map.of("k", "v"), NOON);
    }

    private static final QuickConnect.Goal CALL =
            new QuickConnect.Goal(QuickConnect.Type.PHONE_NUMBER, "+4930123456", Optional.empty());
    private static final QuickConnect.Goal LEAD =
            new QuickConnect.Goal(QuickConnect.Type.FLOW, "", Optional.of("flow"));

    @Test
    void quick_connects_are_offered_by_queues_until_they_go() {
        var quickConnects = new QuickConnectSqlStore(database);
        String queue = store.queues(instance).getFirst().id();
        QuickConnect call = quickConnect("a", "Call", CALL);
        QuickConnect lead = quickConnect("b", "Lead", LEAD);

        assertThat(quickConnects.add(lead, 9)).isEqualTo(Added.ADDED);
        assertThat(quickConnects.add(call, 9)).isEqualTo(Added.ADDED);
        assertThat(quickConnects.quickConnects(instance)).containsExactly(call, lead);
        assertThat(quickConnects.add(quickConnect("c", "Call", LEAD), 9)).isEqualTo(Added.TAKEN);
        assertThat(quickConnects.add(quickConnect("c", "Third", LEAD), 2)).isEqualTo(Added.FULL);
        assertThat(quickConnects.attach(instance, queue, List.of("a", "b"))).isTrue();
        assertThat(quickConnects.attach(instance, queue, List.of("a"))).isTrue();
        assertThat(quickConnects.attach(instance, queue, List.of("x"))).isFalse();
        assertThat(quickConnects.attach(instance, "x", List.of("a"))).isFalse();
        assertThat(quickConnects.ofQueue(instance, queue)).containsExactly(call, lead);
        assertThat(quickConnects.detach(instance, queue, List.of("a", "x"))).isTrue();
        assertThat(quickConnects.detach(instance, "x", List.of("a"))).isFalse();
        assertThat(quickConnects.change(quickConnect("b", "Call", LEAD))).isEqualTo(Changed.TAKEN);
        assertThat(quickConnects.change(quickConnect("b", "Next", CALL)))
                .isEqualTo(Changed.CHANGED);
        assertThat(quickConnects.change(quickConnect("x", "X", CALL))).isEqualTo(Changed.GONE);
        assertThat(quickConnects.ofQueue(instance, queue))
                .containsExactly(quickConnect("b", "Next", CALL));
        assertThat(quickConnects.remove(instance, "b")).isTrue();
        assertThat(quickConnects.remove(instance, "b")).isFalse();
        assertThat(quickConnects.ofQueue(instance, queue)).isEmpty();
        assertThat(store.remove(instance)).isTrue();
        assertThat(quickConnects.quickConnects(instance)).isEmpty();
    }

    @Test
    void each_kind_of_data_has_one_place() {
        var configs = new StorageConfigSqlStore(database);
        var calls = config("a", "CALL_RECORDINGS", new Bucket("b", "p", Optional.empty()));
        var media = config("b", "MEDIA_STREAMS", new VideoStream("p", 24, "key"));
        var events = config("c", "AGENT_EVENTS", new DataStream("arn"));
        var traces = config("d", "CONTACT_TRACE_RECORDS", new DeliveryStream("arn"));

        for (StorageConfig config : List.of(calls, media, events, traces)) {
            assertThat(configs.add(config)).isEqualTo(Added.ADDED);
        }
        assertThat(configs.configs(instance)).containsExactly(events, calls, traces, media);
        assertThat(configs.add(config("e", "AGENT_EVENTS", new DataStream("other"))))
                .isEqualTo(Added.TAKEN);
        var moved = config("a", "CALL_RECORDINGS", new Bucket("c", "q", Optional.of("key")));
        assertThat(configs.change(moved)).isTrue();
        assertThat(configs.change(config("x", "CALL_RECORDINGS", moved.place()))).isFalse();
        assertThat(configs.remove(media)).isTrue();
        assertThat(configs.remove(media)).isFalse();
        assertThat(configs.configs(instance)).containsExactly(events, moved, traces);
        assertThat(store.remove(instance)).isTrue();
        assertThat(configs.configs(instance)).isEmpty();
        assertThat(configs.add(media)).isEqualTo(Added.GONE);
    }

    private StorageConfig config(String id, String resourceType, StoragePlace place) {
        return new StorageConfig(id, instance, resourceType, place);
    }
}
