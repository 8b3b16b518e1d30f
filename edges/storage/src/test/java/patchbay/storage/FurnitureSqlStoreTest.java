package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.connect.ConnectFault;
import patchbay.connect.ConnectUser;
import patchbay.connect.ContactFlow;
import patchbay.connect.Furniture;
import patchbay.connect.FurnitureStore.Kept;
import patchbay.connect.HoursOfOperation;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.InstanceId;
import patchbay.connect.Instances;
import patchbay.connect.Presence;
import patchbay.connect.Queue;
import patchbay.connect.RoutingProfile;
import patchbay.wire.Reply;

final class FurnitureSqlStoreTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Random dice = new Random(11);

    @SuppressWarnings("NullAway.Init") // set before each test
    private FurnitureSqlStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private InstanceId instance;

    @BeforeEach
    void makeInstance() {
        store = new FurnitureSqlStore(database);
        instance = instance("desk");
    }

    private InstanceId instance(String alias) {
        Reply<Instance> made =
                new Instances(
                                new ConnectSqlStore(database),
                                () -> NOON,
                                dice::nextBytes,
                                id -> false,
                                9)
                        .create(
                                new Instances.NewInstance(
                                        new AccountId("111122223333"),
                                        new Region("us-east-1"),
                                        IdentityManagement.SAML,
                                        Optional.of(alias),
                                        Optional.empty(),
                                        true,
                                        false,
                                        Map.of(),
                                        Optional.empty()));
        return ((Reply.Done<Instance>) made).output().id();
    }

    private HoursOfOperation hours(String id, String name) {
        return new HoursOfOperation(
                id,
                instance,
                name,
                "when",
                "Europe/Berlin",
                List.of(
                        new HoursOfOperation.Opening(
                                DayOfWeek.MONDAY, LocalTime.of(9, 30), LocalTime.of(17, 0))),
                Map.of("team", "a"),
                NOON);
    }

    private ContactFlow flow(String id) {
        return new ContactFlow(
                id,
                instance,
                "Bye",
                "CONTACT_FLOW",
                "",
                "draft",
                Optional.empty(),
                true,
                Map.of(),
                NOON);
    }

    private Queue queue(String id, String hours, Optional<String> flow) {
        return new Queue(
                id,
                instance,
                "Queue " + id,
                "where",
                hours,
                true,
                Optional.of(7),
                new Queue.Caller(Optional.of("Us"), Optional.empty(), flow),
                Map.of("team", "a"),
                NOON);
    }

    private RoutingProfile routing(String id, String queue) {
        return new RoutingProfile(
                id,
                instance,
                "Routing " + id,
                "who",
                queue,
                new RoutingProfile.Channels(
                        Map.of("VOICE", 1, "CHAT", 3), Map.of("CHAT", "ROUTE_ANY_CHANNEL")),
                List.of(new RoutingProfile.ServedQueue(queue, "CHAT", 2, 30)),
                "TIME_SINCE_LAST_INBOUND",
                Map.of("team", "a"),
                NOON);
    }

    private void all() {
        assertThat(store.add(hours("h", "Office"))).isEqualTo(new Kept.Done());
        assertThat(store.add(flow("f"))).isEqualTo(new Kept.Done());
        assertThat(store.add(queue("q", "h", Optional.of("f")))).isEqualTo(new Kept.Done());
        assertThat(store.add(routing("r", "q"))).isEqualTo(new Kept.Done());
    }

    @Test
    void what_was_added_comes_back_as_it_was_beside_what_the_instance_began_with() {
        all();

        assertThat(store.find(HoursOfOperation.class, instance, "h"))
                .contains(hours("h", "Office"));
        assertThat(store.find(ContactFlow.class, instance, "f")).contains(flow("f"));
        assertThat(store.find(Queue.class, instance, "q"))
                .contains(queue("q", "h", Optional.of("f")));
        assertThat(store.find(RoutingProfile.class, instance, "r")).contains(routing("r", "q"));
        assertThat(store.all(Queue.class, instance))
                .extracting(Queue::name)
                .containsExactly("BasicQueue", "Queue q");
        assertThat(store.find(Queue.class, instance("other"), "q")).isEmpty();
    }

    @Test
    void a_change_is_kept_whole_or_not_at_all() {
        all();

        Kept done =
                store.change(
                        Queue.class,
                        instance,
                        "q",
                        queue ->
                                Reply.done(
                                        queue.named("Shop", "")
                                                .bounded(Optional.empty())
                                                .enabled(false)));
        Kept refused =
                store.change(
                        Queue.class,
                        instance,
                        "q",
                        queue -> Reply.refused(ConnectFault.invalidRequest("no")));
        Kept taken =
                store.change(
                        Queue.class,
                        instance,
                        "q",
                        queue -> Reply.done(queue.named("BasicQueue", "")));
        Kept missing =
                store.change(
                        Queue.class, instance, "q", queue -> Reply.done(queue.openAt("nothing")));

        assertThat(done).isEqualTo(new Kept.Done());
        assertThat(refused).isEqualTo(new Kept.Refused(ConnectFault.invalidRequest("no")));
        assertThat(taken).isEqualTo(new Kept.Taken("BasicQueue"));
        assertThat(missing)
                .isEqualTo(
                        new Kept.Missing(
                                new Furniture.Reference(
                                        Furniture.Kind.HOURS_OF_OPERATION, "nothing")));
        assertThat(store.find(Queue.class, instance, "q"))
                .contains(
                        queue("q", "h", Optional.of("f"))
                                .named("Shop", "")
                                .bounded(Optional.empty())
                                .enabled(false));
        assertThat(store.change(Queue.class, instance, "gone", Reply::done))
                .isEqualTo(new Kept.Gone());
    }

    @Test
    void names_are_given_once_and_quotas_hold() {
        all();

        assertThat(store.add(hours("h2", "Office"))).isEqualTo(new Kept.Taken("Office"));
        for (int i = 2; i < Furniture.Kind.QUEUE.quota(); i++) {
            assertThat(store.add(queue("q" + i, "h", Optional.empty()))).isEqualTo(new Kept.Done());
        }
        assertThat(store.add(queue("more", "h", Optional.empty()))).isEqualTo(new Kept.Full());
    }

    @Test
    void what_is_used_stays_and_the_user_of_it_is_named() {
        all();
        var users = new ConnectSqlStore(database);
        users.add(
                new ConnectUser(
                        "u",
                        instance,
                        "ana",
                        ConnectUser.Person.named("Ana", "Example"),
                        Optional.empty(),
                        "r",
                        List.of(users.securityProfiles(instance).getFirst().id()),
                        ConnectUser.Phone.SOFT,
                        Optional.empty(),
                        Map.of(),
                        NOON),
                new Presence(users.agentStatuses(instance).getLast().id(), NOON),
                Optional.empty(),
                9);

        assertThat(store.usersOf("r")).isEqualTo(1);
        assertThat(store.remove(Furniture.Kind.HOURS_OF_OPERATION, instance, "h"))
                .isEqualTo(new Kept.InUse("queue Queue q", "queue/q"));
        assertThat(store.remove(Furniture.Kind.CONTACT_FLOW, instance, "f"))
                .isEqualTo(new Kept.InUse("queue Queue q", "queue/q"));
        assertThat(store.remove(Furniture.Kind.QUEUE, instance, "q"))
                .isEqualTo(new Kept.InUse("routing profile Routing r", "routing-profile/r"));
        assertThat(store.remove(Furniture.Kind.ROUTING_PROFILE, instance, "r"))
                .isEqualTo(new Kept.InUse("user ana", "agent/u"));

        users.removeUser(instance, "u");
        assertThat(store.remove(Furniture.Kind.ROUTING_PROFILE, instance, "r"))
                .isEqualTo(new Kept.Done());
        assertThat(store.remove(Furniture.Kind.ROUTING_PROFILE, instance, "r"))
                .isEqualTo(new Kept.Gone());
        assertThat(store.remove(Furniture.Kind.QUEUE, instance, "q")).isEqualTo(new Kept.Done());
    }

    @Test
    void a_queue_that_offers_what_is_not_there_is_not_added() {
        all();
        Queue queue = queue("q2", "h", Optional.empty());

        assertThat(store.add(queue, List.of("nothing")))
                .isEqualTo(
                        new Kept.Refused(
                                ConnectFault.notFound("Quick connect is not found: nothing")));
        assertThat(store.find(Queue.class, instance, "q2")).isEmpty();
        assertThat(store.add(queue, List.of())).isEqualTo(new Kept.Done());
    }

    @Test
    void everything_goes_with_its_instance() {
        all();

        assertThat(new ConnectSqlStore(database).remove(instance)).isTrue();

        assertThat(store.find(ContactFlow.class, instance, "f")).isEmpty();
        assertThat(store.add(hours("h", "Office"))).isEqualTo(new Kept.Gone());
    }
}
