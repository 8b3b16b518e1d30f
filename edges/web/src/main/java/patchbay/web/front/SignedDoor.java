package patchbay.web.front;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Protocol;
import patchbay.wire.protocol.CommonError;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.ClaimReader;
import patchbay.wire.sigv4.Credentials;
import patchbay.wire.sigv4.SignatureCheck;

/**
 * Lets programs in to what Patchbay offers of its own, beside AWS's APIs: signed with SigV4 for the
 * service {@code patchbay}, decided by the policy engine.
 */
public final class SignedDoor {
    /** Signing name and prefix of the actions. */
    static final String SERVICE = "patchbay";

    /** The region of all its resources. */
    static final Region REGION = Partition.AWS.globalRegion();

    private static final Duration CLOCK_WINDOW = Duration.ofMinutes(5);

    private final SignatureCheck signatures;
    private final Authorizer authorizer;
    private final EventLog events;
    private final InstantSource clock;
    private final Randomness random;

    /**
     * @param outside the time by which callers date their requests
     */
    public SignedDoor(
            Credentials credentials,
            Authorizer authorizer,
            EventLog events,
            InstantSource clock,
            InstantSource outside,
            Randomness random) {
        this.signatures = new SignatureCheck(credentials, outside);
        this.authorizer = authorizer;
        this.events = events;
        this.clock = clock;
        this.random = random;
    }

    /** What is done for somebody whose signature was proven. */
    interface Work {
        Answer answer(Visitor visitor) throws Unreadable, InterruptedException;
    }

    /** Somebody whose signature was proven, and who has yet to be authorized. */
    interface Visitor {
        WireRequest request();

        Caller caller();

        /** The call of an operation of Patchbay's own, made by this caller now. */
        Call call(String operation);

        /** Why the caller may not do this to that; nothing where it may. */
        Optional<String> refusal(String action, Arn resource);
    }

    Answer open(Exchange exchange, Work work) {
        WireRequest request = ApiSite.request(exchange);
        try {
            return switch (ClaimReader.read(request)) {
                case ClaimReader.Found.Nothing nothing ->
                        refused(CommonError.MISSING_TOKEN, "Missing Authentication Token");
                case ClaimReader.Found.Incomplete(String message) ->
                        refused(CommonError.INCOMPLETE_SIGNATURE, message);
                case ClaimReader.Found.Signed signed -> proven(request, signed, work);
            };
        } catch (Unreadable e) {
            return refused(CommonError.MALFORMED, e.sentence());
        } catch (InterruptedException e) {
            // The server is stopping: whoever waits for news asks again.
            Thread.currentThread().interrupt();
            return refused(CommonError.INTERNAL, "the server is stopping");
        }
    }

    private Answer proven(WireRequest request, ClaimReader.Found.Signed signed, Work work)
            throws Unreadable, InterruptedException {
        Instant now = clock.instant();
        var expected = new SignatureCheck.Expected(SERVICE, Optional.empty(), CLOCK_WINDOW);
        return switch (signatures.check(request, signed.claim(), expected, now)) {
            case SignatureCheck.Outcome.Refused(CommonError error, String message) ->
                    refused(error, message);
            case SignatureCheck.Outcome.Proven(Caller caller) -> {
                Proven visitor = new Proven(request, caller, signed.claim().accessKeyId(), now);
                Answer answer = work.answer(visitor);
                if (!request.method().equals("GET")) {
                    visitor.asked.ifPresent(asked -> record(asked, answer));
                }
                yield answer;
            }
        };
    }

    /** What a program asked to be done, and to what. */
    private record Asked(Call call, Arn resource) {}

    /** What changes something is an event, done or refused. */
    private void record(Asked asked, Answer answer) {
        Call call = asked.call();
        Event event =
                Event.of(
                                random.uuid().toString(),
                                call.at(),
                                call.caller().account().orElseThrow(),
                                call.region(),
                                Event.Kind.API_CALL,
                                SERVICE,
                                call.operation(),
                                Actor.of(call.caller(), call.accessKeyId()),
                                new Event.Origin(
                                        call.sourceIp(), call.userAgent(), call.requestId()))
                        .asked(Map.of("resource", asked.resource().toString()));
        events.record(
                answer.status() < 400
                        ? event
                        : event.refused(
                                answer.status() == 403
                                        ? "AccessDeniedException"
                                        : "ValidationException",
                                "HTTP " + answer.status()));
    }

    private final class Proven implements Visitor {
        private final WireRequest request;
        private final Caller caller;
        private final String accessKeyId;
        private final Instant now;
        private Optional<Asked> asked = Optional.empty();

        Proven(WireRequest request, Caller caller, String accessKeyId, Instant now) {
            this.request = request;
            this.caller = caller;
            this.accessKeyId = accessKeyId;
            this.now = now;
        }

        @Override
        public WireRequest request() {
            return request;
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public Call call(String operation) {
            return new Call(
                    caller,
                    SERVICE,
                    operation,
                    REGION,
                    now,
                    random.uuid().toString(),
                    request.sourceIp(),
                    request.headers().first("user-agent").orElse(""),
                    request.secure(),
                    Optional.of(accessKeyId),
                    false);
        }

        @Override
        public Optional<String> refusal(String action, Arn resource) {
            Call call = call(action.substring(action.indexOf(':') + 1));
            asked = Optional.of(new Asked(call, resource));
            return switch (authorizer.authorize(call, action, resource.toString(), Map.of())) {
                case Authorization.Allowed allowed -> Optional.empty();
                case Authorization.Denied denied -> Optional.of(denied.fault().message());
            };
        }
    }

    private static Answer refused(CommonError error, String message) {
        Fault fault = error.fault(Protocol.REST_JSON, message);
        return Answer.json(fault.status(), TraceJson.error(fault.code(), fault.message()));
    }
}
