package patchbay.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;

final class EventsTest {
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.123Z");

    private final Shelf shelf = new Shelf();
    private final Events events = new Events(shelf);

    /** A store that remembers, and that can be out of order. */
    private static final class Shelf implements EventStore {
        private final List<StoredEvent> kept = new ArrayList<>();
        private boolean broken;

        @Override
        public void add(List<StoredEvent> events) {
            if (broken) {
                throw new IllegalStateException("out of order");
            }
            kept.addAll(events);
        }

        @Override
        public List<StoredEvent> find(EventQuery query) {
            return List.copyOf(kept);
        }

        @Override
        public int forgetBefore(Instant moment, int most) {
            int some = Math.min(most, kept.size());
            kept.subList(0, some).clear();
            return some;
        }
    }

    private static Event event(String name) {
        return Event.of(
                "e-" + name,
                NOON,
                ACCOUNT,
                new Region("us-east-1"),
                Event.Kind.API_CALL,
                "iam.amazonaws.com",
                name,
                Actor.of(new Caller.Root(Partition.AWS, ACCOUNT), Optional.of("AKIAROOT")),
                new Event.Origin("192.0.2.1", "aws-cli/2", "r-1"));
    }

    private static EventQuery all() {
        return new EventQuery(
                ACCOUNT,
                new Region("us-east-1"),
                Instant.EPOCH,
                NOON,
                Optional.empty(),
                Optional.empty(),
                50);
    }

    @Test
    void a_change_is_kept_when_the_call_returns() {
        events.record(event("CreateRole"));

        assertThat(shelf.kept).extracting(StoredEvent::name).containsExactly("CreateRole");
    }

    @Test
    void a_reading_call_costs_no_write_of_its_own_yet_is_found_at_once() {
        events.record(event("GetRole").reading());

        assertThat(shelf.kept).isEmpty();
        assertThat(events.find(all())).extracting(StoredEvent::name).containsExactly("GetRole");
    }

    @Test
    void what_waits_is_written_at_the_end() {
        events.start();
        events.record(event("ListRoles").reading());
        events.close();

        assertThat(shelf.kept).extracting(StoredEvent::name).containsExactly("ListRoles");
    }

    @Test
    void an_event_that_could_not_be_written_is_tried_again() {
        shelf.broken = true;
        events.record(event("CreateRole"));
        shelf.broken = false;

        assertThat(events.find(all())).extracting(StoredEvent::name).containsExactly("CreateRole");
    }

    @Test
    void the_subjects_are_told_from_request_and_answer() {
        events.record(
                event("AttachRolePolicy")
                        .asked(Map.of("roleName", "Connect-SSO", "policyArn", "arn:p")));

        assertThat(shelf.kept.getFirst().resources())
                .containsExactlyInAnyOrder(
                        new Event.Resource("AWS::IAM::Role", "Connect-SSO"),
                        new Event.Resource("AWS::IAM::Policy", "arn:p"));
    }

    @Test
    void the_document_has_the_shape_of_cloudtrail() {
        events.record(
                event("CreateRole")
                        .asked(Map.of("roleName", "R"))
                        .refused("AccessDenied", "User: … is not authorized"));

        assertThat(shelf.kept.getFirst().document())
                .isEqualTo(
                        """
                        {"eventVersion":"1.11","userIdentity":{"type":"Root","principalId":\
                        "111122223333","arn":"arn:aws:iam::111122223333:root","accountId":\
                        "111122223333","accessKeyId":"AKIAROOT"},"eventTime":"2026-11-27T12:00:00Z",\
                        "eventSource":"iam.amazonaws.com","eventName":"CreateRole","awsRegion":\
                        "us-east-1","sourceIPAddress":"192.0.2.1","userAgent":"aws-cli/2","errorCode":\
                        "AccessDenied","errorMessage":"User: … is not authorized",\
                        "requestParameters":{"roleName":"R"},"responseElements":null,"requestID":\
                        "r-1","eventID":"e-CreateRole","readOnly":false,"eventType":"AwsApiCall",\
                        "managementEvent":true,"recipientAccountId":"111122223333","eventCategory":\
                        "Management"}\
                        """);
    }

    @Test
    void all_that_is_old_is_forgotten_however_much_it_is() {
        for (int i = 0; i < 1_001; i++) {
            events.record(event("CreateRole" + i));
        }

        assertThat(events.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1_001);
        assertThat(shelf.kept).isEmpty();
    }
}
