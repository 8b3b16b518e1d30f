package patchbay.web.front;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.trace.TraceAccess;
import patchbay.trace.TraceApi;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Protocol;
import patchbay.wire.protocol.CommonError;
import patchbay.wire.protocol.FormText;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.ClaimReader;
import patchbay.wire.sigv4.Credentials;
import patchbay.wire.sigv4.SignatureCheck;

/**
 * {@code /api/v1/traces} for programs: signed with SigV4 for the service {@code patchbay}, decided
 * by the policy engine, answered by {@link TraceApi}.
 */
public final class TraceSite {
    private static final String SERVICE = "patchbay";
    private static final Duration CLOCK_WINDOW = Duration.ofMinutes(5);
    private static final Region REGION = Partition.AWS.globalRegion();

    private final TraceApi traces;
    private final SignatureCheck signatures;
    private final Authorizer authorizer;
    private final InstantSource clock;
    private final Randomness random;

    public TraceSite(
            TraceApi traces,
            Credentials credentials,
            Authorizer authorizer,
            InstantSource clock,
            Randomness random) {
        this.traces = traces;
        this.signatures = new SignatureCheck(credentials);
        this.authorizer = authorizer;
        this.clock = clock;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Place.Front.class, "/api/v1/traces", this::list),
                Route.get(Place.Front.class, "/api/v1/traces/{code}", this::get));
    }

    private Answer list(Exchange exchange) {
        return signed(
                exchange,
                (request, access) -> {
                    Map<String, String> parameters = new HashMap<>();
                    for (Map.Entry<String, String> each : FormText.parameters(request.query())) {
                        // What belongs to a signature in the query is no parameter of the list.
                        if (!each.getKey().startsWith("X-Amz-")) {
                            parameters.put(each.getKey(), each.getValue());
                        }
                    }
                    return traces.list(access, parameters);
                });
    }

    private Answer get(Exchange exchange) {
        return signed(
                exchange, (request, access) -> traces.get(access, exchange.pathValue("code")));
    }

    private interface Work {
        TraceApi.Answer answer(WireRequest request, TraceAccess access)
                throws Unreadable, InterruptedException;
    }

    private Answer signed(Exchange exchange, Work work) {
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
                TraceApi.Answer answer = work.answer(request, access(request, caller, now));
                yield Answer.json(answer.status(), answer.json());
            }
        };
    }

    private TraceAccess access(WireRequest request, Caller caller, Instant now) {
        return (action, resource) -> {
            Call call =
                    new Call(
                            caller,
                            SERVICE,
                            action.substring(action.indexOf(':') + 1),
                            REGION,
                            now,
                            random.uuid().toString(),
                            request.sourceIp(),
                            request.headers().first("user-agent").orElse(""),
                            request.secure());
            return switch (authorizer.authorize(call, action, resource.toString(), Map.of())) {
                case Authorization.Allowed allowed -> Optional.empty();
                case Authorization.Denied denied -> Optional.of(denied.fault().message());
            };
        };
    }

    private static Answer refused(CommonError error, String message) {
        Fault fault = error.fault(Protocol.REST_JSON, message);
        return Answer.json(fault.status(), TraceJson.error(fault.code(), fault.message()));
    }
}
