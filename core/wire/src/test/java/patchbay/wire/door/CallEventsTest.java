package patchbay.wire.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Secret;
import patchbay.aws.events.Event;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.iam.AccessKey;
import patchbay.wire.iam.CreateAccessKeyResponse;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.Signer;

/** What the event log gets of a call. */
final class CallEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final TestDoor door = new TestDoor().service(IamOperations.model()).at(NOW);

    private void call(String form) {
        WireRequest bare =
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        Headers.of(
                                "host", "iam.amazonaws.com",
                                "content-type", "application/x-www-form-urlencoded"),
                        (form + "&Version=2010-05-08").getBytes(StandardCharsets.UTF_8),
                        "192.0.2.7",
                        false);
        Headers signed =
                new Signer(
                                TestDoor.KEY,
                                new Secret(TestDoor.SECRET),
                                Optional.empty(),
                                "us-east-1",
                                "iam")
                        .sign(bare, NOW);
        door.answer(
                new WireRequest(
                        bare.method(),
                        bare.path(),
                        bare.query(),
                        signed,
                        bare.body(),
                        bare.sourceIp(),
                        false));
    }

    @Test
    void a_change_says_who_asked_what_and_what_came_of_it_without_secrets() {
        door.on(
                IamOperations.createAccessKey(),
                in ->
                        Reply.done(
                                CreateAccessKeyResponse.builder()
                                        .accessKey(
                                                AccessKey.builder()
                                                        .userName("ana")
                                                        .accessKeyId("AKIDNEW")
                                                        .status("Active")
                                                        .secretAccessKey("hush")
                                                        .build())
                                        .build()));
        call("Action=CreateAccessKey&UserName=ana");

        Event event = door.events().getFirst();
        assertThat(event.name()).isEqualTo("CreateAccessKey");
        assertThat(event.source()).isEqualTo("iam.amazonaws.com");
        assertThat(event.readOnly()).isFalse();
        assertThat(event.actor().accessKeyId()).contains(TestDoor.KEY);
        assertThat(event.origin().sourceIp()).isEqualTo("192.0.2.7");
        assertThat(event.request()).isEqualTo(Map.of("userName", "ana"));
        assertThat(event.response().toString())
                .contains("AKIDNEW", "HIDDEN_DUE_TO_SECURITY_REASONS")
                .doesNotContain("hush");
        assertThat(event.failure()).isEmpty();
    }

    @Test
    void a_refusal_carries_the_code_and_the_sentence() {
        door.on(
                IamOperations.deleteRole(),
                in -> Reply.refused(new Fault("NoSuchEntity", 404, "no such role")));
        call("Action=DeleteRole&RoleName=gone");

        Event event = door.events().getFirst();
        assertThat(event.failure()).contains(new Event.Failure("NoSuchEntity", "no such role"));
        assertThat(event.request()).isEqualTo(Map.of("roleName", "gone"));
    }

    @Test
    void a_broken_constraint_and_an_operation_that_is_not_served_leave_an_event() {
        door.on(IamOperations.deleteRole(), in -> Reply.done());
        call("Action=DeleteRole");
        call("Action=GetServiceLastAccessedDetails");

        assertThat(door.events())
                .extracting(event -> event.failure().orElseThrow().code())
                .containsExactly("ValidationError", "NotImplemented");
    }

    @Test
    void a_caller_who_proved_nothing_leaves_none() {
        door.on(IamOperations.deleteRole(), in -> Reply.done());
        door.answer(
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        Headers.of(
                                "host", "iam.amazonaws.com",
                                "content-type", "application/x-www-form-urlencoded"),
                        "Action=DeleteRole&RoleName=x&Version=2010-05-08"
                                .getBytes(StandardCharsets.UTF_8),
                        "192.0.2.7",
                        false));

        assertThat(door.events()).isEmpty();
    }
}
