package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.events.Event;
import patchbay.events.EventQuery;
import patchbay.events.StoredEvent;

final class EventSqlStoreTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final AccountId OURS = new AccountId("111122223333");
    private static final AccountId THEIRS = new AccountId("444455556666");
    private static final Region REGION = new Region("us-east-1");

    @SuppressWarnings("NullAway.Init") // set before each test
    private EventSqlStore store;

    @BeforeEach
    void makeStore() {
        store = new EventSqlStore(database);
    }

    private static StoredEvent event(String id, int second, String name, boolean readOnly) {
        return new StoredEvent(
                id,
                OURS,
                REGION,
                NOON.plusSeconds(second),
                "iam.amazonaws.com",
                name,
                readOnly,
                Optional.of("admin"),
                Optional.of("AKIA" + id),
                List.of(
                        new Event.Resource("AWS::IAM::Role", "role-" + id),
                        new Event.Resource("AWS::IAM::Policy", "arn:p")),
                "{\"eventID\":\"" + id + "\"}");
    }

    private static EventQuery query(Optional<EventQuery.Attribute> attribute) {
        return new EventQuery(
                OURS, REGION, NOON, NOON.plusSeconds(100), attribute, Optional.empty(), 50);
    }

    private List<String> found(EventQuery.Key key, String value) {
        return store.find(query(Optional.of(new EventQuery.Attribute(key, value)))).stream()
                .map(StoredEvent::id)
                .toList();
    }

    private void three() {
        store.add(
                List.of(
                        event("a", 1, "CreateRole", false),
                        event("b", 2, "GetRole", true),
                        event("c", 2, "CreateRole", false)));
    }

    @Test
    void an_event_comes_back_as_it_was_written() {
        three();

        assertThat(store.find(query(Optional.empty())))
                .containsExactly(
                        event("c", 2, "CreateRole", false),
                        event("b", 2, "GetRole", true),
                        event("a", 1, "CreateRole", false));
    }

    @Test
    void events_are_found_by_each_attribute() {
        three();

        assertThat(found(EventQuery.Key.EVENT_ID, "b")).containsExactly("b");
        assertThat(found(EventQuery.Key.EVENT_NAME, "CreateRole")).containsExactly("c", "a");
        assertThat(found(EventQuery.Key.READ_ONLY, "true")).containsExactly("b");
        assertThat(found(EventQuery.Key.USERNAME, "admin")).containsExactly("c", "b", "a");
        assertThat(found(EventQuery.Key.USERNAME, "Admin")).isEmpty();
        assertThat(found(EventQuery.Key.RESOURCE_NAME, "role-a")).containsExactly("a");
        assertThat(found(EventQuery.Key.RESOURCE_TYPE, "AWS::IAM::Policy"))
                .containsExactly("c", "b", "a");
        assertThat(found(EventQuery.Key.EVENT_SOURCE, "sts.amazonaws.com")).isEmpty();
        assertThat(found(EventQuery.Key.ACCESS_KEY_ID, "AKIAc")).containsExactly("c");
    }

    @Test
    void a_page_begins_where_the_last_one_ended() {
        three();
        EventQuery first = query(Optional.empty());
        StoredEvent last =
                store.find(
                                new EventQuery(
                                        OURS,
                                        REGION,
                                        first.from(),
                                        first.to(),
                                        first.attribute(),
                                        Optional.empty(),
                                        1))
                        .getLast();
        EventQuery second =
                new EventQuery(
                        OURS,
                        REGION,
                        first.from(),
                        first.to(),
                        first.attribute(),
                        Optional.of(new EventQuery.Place(last.at(), last.id())),
                        50);

        assertThat(last.id()).isEqualTo("c");
        assertThat(store.find(second)).extracting(StoredEvent::id).containsExactly("b", "a");
    }

    @Test
    void nobody_sees_another_account_or_region() {
        three();

        assertThat(
                        store.find(
                                new EventQuery(
                                        THEIRS,
                                        REGION,
                                        NOON,
                                        NOON.plusSeconds(9),
                                        Optional.empty(),
                                        Optional.empty(),
                                        50)))
                .isEmpty();
        assertThat(
                        store.find(
                                new EventQuery(
                                        OURS,
                                        new Region("eu-west-2"),
                                        NOON,
                                        NOON.plusSeconds(9),
                                        Optional.of(
                                                new EventQuery.Attribute(
                                                        EventQuery.Key.USERNAME, "admin")),
                                        Optional.empty(),
                                        50)))
                .isEmpty();
    }

    @Test
    void an_event_written_twice_stands_once() {
        three();
        store.add(List.of(event("a", 1, "CreateRole", false)));

        assertThat(store.find(query(Optional.empty()))).hasSize(3);
    }

    @Test
    void what_is_forgotten_is_found_by_nothing() {
        three();

        assertThat(store.forgetBefore(NOON.plusSeconds(2), 10)).isEqualTo(1);
        assertThat(found(EventQuery.Key.EVENT_NAME, "CreateRole")).containsExactly("c");
        assertThat(found(EventQuery.Key.RESOURCE_NAME, "role-a")).isEmpty();
        assertThat(store.forgetBefore(NOON.plusSeconds(9), 1)).isEqualTo(1);
        long keys = database.read(sql -> sql.number("select count(*) from event_index"));
        assertThat(keys).isEqualTo(8);
    }

    @Test
    void events_written_apart_and_out_of_order_come_in_the_order_of_their_time() {
        List<StoredEvent> all = new ArrayList<>();
        for (int batch = 0; batch < 30; batch++) {
            List<StoredEvent> some = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                int second = (batch * 5 + i * 13 + (i % 3) * 40) % 97;
                some.add(event("e%02d%d".formatted(batch, i), second, "N" + i % 2, i % 2 == 0));
            }
            store.add(some);
            all.addAll(some);
        }
        all.sort(Comparator.comparing(StoredEvent::at).thenComparing(StoredEvent::id).reversed());

        assertThat(pages(Optional.empty())).isEqualTo(ids(all, _ -> true));
        assertThat(pages(wanted(EventQuery.Key.EVENT_NAME, "N1")))
                .isEqualTo(ids(all, event -> event.name().equals("N1")));
        assertThat(pages(wanted(EventQuery.Key.READ_ONLY, "true")))
                .isEqualTo(ids(all, StoredEvent::readOnly));
        assertThat(pages(wanted(EventQuery.Key.RESOURCE_NAME, "role-e100")))
                .containsExactly("e100");
    }

    private static Optional<EventQuery.Attribute> wanted(EventQuery.Key key, String value) {
        return Optional.of(new EventQuery.Attribute(key, value));
    }

    private static List<String> ids(List<StoredEvent> events, Predicate<StoredEvent> wanted) {
        return events.stream()
                .filter(wanted)
                .filter(event -> event.at().isBefore(NOON.plusSeconds(90)))
                .filter(event -> !event.at().isBefore(NOON.plusSeconds(3)))
                .map(StoredEvent::id)
                .toList();
    }

    /** Everything between the fourth and the ninetieth second, in pages of five. */
    private List<String> pages(Optional<EventQuery.Attribute> attribute) {
        List<String> ids = new ArrayList<>();
        Optional<EventQuery.Place> before = Optional.empty();
        List<StoredEvent> page;
        do {
            page =
                    store.find(
                            new EventQuery(
                                    OURS,
                                    REGION,
                                    NOON.plusSeconds(3),
                                    NOON.plusSeconds(89),
                                    attribute,
                                    before,
                                    5));
            page.forEach(event -> ids.add(event.id()));
            before =
                    page.isEmpty()
                            ? before
                            : Optional.of(
                                    new EventQuery.Place(page.getLast().at(), page.getLast().id()));
        } while (!page.isEmpty());
        return ids;
    }

    @Test
    void what_is_forgotten_leaves_nothing_behind_and_the_rest_is_found() {
        store.add(
                List.of(
                        event("a", 1, "CreateRole", false),
                        event("b", 2, "GetRole", true),
                        event("c", 30, "CreateRole", false)));
        store.add(List.of(event("d", 3, "CreateRole", false)));

        assertThat(store.forgetBefore(NOON.plusSeconds(3), 1)).isEqualTo(1);
        assertThat(store.forgetBefore(NOON.plusSeconds(3), 1)).isEqualTo(1);
        assertThat(store.forgetBefore(NOON.plusSeconds(3), 1)).isZero();

        assertThat(found(EventQuery.Key.EVENT_NAME, "CreateRole")).containsExactly("c", "d");
        assertThat(found(EventQuery.Key.EVENT_NAME, "GetRole")).isEmpty();
        assertThat(store.forgetBefore(NOON.plusSeconds(99), 9)).isEqualTo(2);
        assertThat(database.<Long>read(sql -> sql.number("select count(*) from event_index")))
                .isZero();
    }
}
