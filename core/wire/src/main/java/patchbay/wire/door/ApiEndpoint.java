package patchbay.wire.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.events.EventLog;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.wire.Api;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Protocol;
import patchbay.wire.Reply;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.protocol.Answers;
import patchbay.wire.protocol.Codec;
import patchbay.wire.protocol.CommonError;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.protocol.WireResponse;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structured;
import patchbay.wire.sigv4.ClaimReader;
import patchbay.wire.sigv4.Credentials;
import patchbay.wire.sigv4.SignatureCheck;

/**
 * Answers every AWS API call.
 *
 * <p>The order of the questions: is it small enough, which service, which operation, who calls (not
 * asked where AWS itself leaves an operation open), is the operation served, can the input be read,
 * does it keep the model's constraints. Then the handler decides.
 */
public final class ApiEndpoint {
    /** No call is larger; metadata documents of ten million characters fit in. */
    public static final int LARGEST_BODY = 16 * 1024 * 1024;

    /** Nor any in JSON, of which a few octets become an object. */
    static final int LARGEST_JSON = 4 * 1024 * 1024;

    private static final Duration QUERY_CLOCK_WINDOW = Duration.ofMinutes(15);
    private static final Duration JSON_CLOCK_WINDOW = Duration.ofMinutes(5);

    private final Directory directory;
    private final Credentials credentials;
    private final SignatureCheck signatures;
    private final InstantSource clock;
    private final Randomness randomness;
    private final Incidents incidents;
    private final CallEvents events;

    /**
     * @param outside the time by which callers date their requests
     */
    public ApiEndpoint(
            AddressBook book,
            List<Api> apis,
            Credentials credentials,
            InstantSource clock,
            InstantSource outside,
            Randomness randomness,
            Incidents incidents,
            EventLog events) {
        this.directory = new Directory(book, apis);
        this.credentials = credentials;
        this.signatures = new SignatureCheck(credentials, outside);
        this.clock = clock;
        this.randomness = randomness;
        this.incidents = incidents;
        this.events = new CallEvents(events, randomness);
    }

    /**
     * Whether a request to a host that serves pages too is an API call: it is signed, or names a
     * target, or is a form with an action for the root.
     */
    public static boolean isCall(WireRequest request) {
        return request.headers().first("authorization").filter(a -> a.startsWith("AWS")).isPresent()
                || request.headers().first("x-amz-target").isPresent()
                || request.query().contains("X-Amz-Signature=")
                || request.query().contains("Action=")
                || (request.method().equals("POST")
                        && request.path().equals("/")
                        && request.mediaType().equals("application/x-www-form-urlencoded"));
    }

    /** The answer; never throws. */
    public WireResponse answer(WireRequest request) {
        if (request.body().length > LARGEST_BODY) {
            return tooLarge(
                    new WireRequest(
                            request.method(),
                            request.path(),
                            request.query(),
                            request.headers(),
                            new byte[0],
                            request.sourceIp(),
                            request.secure()));
        }
        String requestId = randomness.uuid().toString();
        var visit = new Visit(request, requestId);
        try {
            return visit.answer();
        } catch (Unreadable e) {
            return visit.error(CommonError.MALFORMED, e.sentence());
        } catch (RuntimeException | StackOverflowError e) {
            return visit.broken(e);
        }
    }

    /** The answer to a request whose body is too large, and therefore left out here. */
    public WireResponse tooLarge(WireRequest unread) {
        var visit = new Visit(unread, randomness.uuid().toString());
        try {
            visit.identify();
        } catch (Unreadable e) {
            return visit.error(CommonError.MALFORMED, e.sentence());
        }
        return visit.error(CommonError.TOO_LARGE, "The request is too large.");
    }

    /** One request on its way; remembers what is known of it so far, for the shape of errors. */
    private final class Visit {
        private final WireRequest request;
        private final String requestId;
        private Optional<Counter> counter = Optional.empty();
        private String operation = "";

        Visit(WireRequest request, String requestId) {
            this.request = request;
            this.requestId = requestId;
        }

        /** The answer to a call that could not be answered; why is an incident's matter. */
        WireResponse broken(Throwable why) {
            return answer(trouble(why));
        }

        /** The cause goes into the log, by the number that the answer bears. */
        private Fault trouble(Throwable why) {
            String service = counter.map(c -> c.model().service()).orElse("api");
            String number =
                    incidents.report(service + ":" + operation + " request=" + requestId, why);
            Fault fault =
                    Troubles.fault(
                            why,
                            protocol(),
                            counter.map(c -> c.model().signingName()).orElse(""),
                            counter.flatMap(c -> c.served(operation)).map(Served::operation));
            return fault.code().equals("InternalFailure")
                    ? new Fault(
                            fault.code(),
                            fault.status(),
                            fault.message() + " Incident " + number + ".")
                    : fault;
        }

        /** Finds out whose error a caller would understand. */
        void identify() throws Unreadable {
            Optional<Place.Api> endpoint = directory.endpoint(request);
            counter = directory.find(request, endpoint, ClaimReader.read(request));
        }

        WireResponse answer() throws Unreadable {
            Optional<Place.Api> endpoint = directory.endpoint(request);
            ClaimReader.Found found = ClaimReader.read(request);
            counter = directory.find(request, endpoint, found);
            if (counter.isEmpty()) {
                return unserved(endpoint, found);
            }
            Codec codec = counter.get().codec();
            if (codec.protocol() != Protocol.QUERY && request.body().length > LARGEST_JSON) {
                return error(CommonError.TOO_LARGE, "The request is too large.");
            }
            operation = codec.operation(request).orElse("");
            Optional<Served<?, ?>> served =
                    codec.knows(operation) ? counter.get().served(operation) : Optional.empty();
            boolean open = served.filter(s -> s.operation().open()).isPresent();
            Instant now = clock.instant();
            if (open) {
                return serve(
                        served.get(), call(new Caller.Anonymous(), endpoint, found, now), found);
            }
            return switch (prove(endpoint, found, now)) {
                case SignatureCheck.Outcome.Refused no -> error(no.error(), no.message());
                case SignatureCheck.Outcome.Proven yes when served.isPresent() ->
                        serve(
                                served.get(),
                                used(call(yes.caller(), endpoint, found, now), found),
                                found);
                case SignatureCheck.Outcome.Proven yes ->
                        unknownOperation(call(yes.caller(), endpoint, found, now), found);
            };
        }

        private SignatureCheck.Outcome prove(
                Optional<Place.Api> endpoint, ClaimReader.Found found, Instant now)
                throws Unreadable {
            ServiceModel model = counter.orElseThrow().model();
            return switch (found) {
                case ClaimReader.Found.Nothing nothing -> missingToken();
                case ClaimReader.Found.Incomplete incomplete ->
                        new SignatureCheck.Outcome.Refused(
                                CommonError.INCOMPLETE_SIGNATURE, incomplete.message());
                case ClaimReader.Found.Signed signed ->
                        Region.parse(signed.claim().scope().region()).isEmpty()
                                ? new SignatureCheck.Outcome.Refused(
                                        CommonError.BAD_SIGNATURE,
                                        "Credential should be scoped to a valid region. ")
                                : signatures.check(
                                        request,
                                        signed.claim(),
                                        new SignatureCheck.Expected(
                                                model.signingName(),
                                                endpoint.map(e -> e.region().id()),
                                                model.protocol() == Protocol.QUERY
                                                        ? QUERY_CLOCK_WINDOW
                                                        : JSON_CLOCK_WINDOW),
                                        now);
            };
        }

        private SignatureCheck.Outcome missingToken() {
            boolean query = counter.orElseThrow().model().protocol() == Protocol.QUERY;
            return new SignatureCheck.Outcome.Refused(
                    CommonError.MISSING_TOKEN,
                    query
                            ? "Request is missing Authentication Token"
                            : "Missing Authentication Token");
        }

        private Call call(
                Caller caller, Optional<Place.Api> endpoint, ClaimReader.Found found, Instant now) {
            ServiceModel model = counter.orElseThrow().model();
            Region addressed =
                    endpoint.map(Place.Api::region)
                            .or(() -> scopeRegion(found))
                            .orElseGet(Partition.AWS::globalRegion);
            return new Call(
                    caller,
                    model.signingName(),
                    operation,
                    model.global() ? addressed.partition().globalRegion() : addressed,
                    now,
                    requestId,
                    request.sourceIp(),
                    request.headers().first("user-agent").orElse(""),
                    request.secure(),
                    caller instanceof Caller.Anonymous ? Optional.empty() : accessKeyId(found),
                    endpoint.filter(Place.GlobalApi.class::isInstance).isPresent());
        }

        /** The call, of which the holder of the key it was signed with has been told. */
        private Call used(Call call, ClaimReader.Found found) {
            if (found instanceof ClaimReader.Found.Signed signed) {
                credentials.used(signed.claim().accessKeyId(), call);
            }
            return call;
        }

        private static Optional<Region> scopeRegion(ClaimReader.Found found) {
            return found instanceof ClaimReader.Found.Signed signed
                    ? Region.parse(signed.claim().scope().region())
                    : Optional.empty();
        }

        private <I, O extends Structured> WireResponse serve(
                Served<I, O> served, Call call, ClaimReader.Found found) throws Unreadable {
            Codec codec = counter.orElseThrow().codec();
            Fields fields = codec.read(request, operation, served.operation().input());
            ServiceModel model = counter.orElseThrow().model();
            Reply<O> reply = reply(served, fields, call, model);
            events.record(model, call, accessKeyId(found), fields, reply);
            return switch (reply) {
                case Reply.Done<O> done ->
                        codec.answer(served.operation(), done.output(), requestId);
                case Reply.Refused<O> refused -> codec.answer(refused.fault(), requestId);
            };
        }

        private <I, O extends Structured> Reply<O> reply(
                Served<I, O> served, Fields fields, Call call, ServiceModel model) {
            Optional<Fault> broken = Admissible.fault(model, fields);
            if (broken.isPresent()) {
                return Reply.refused(broken.get());
            }
            try {
                return served.answer(fields, call);
            } catch (RuntimeException e) {
                return Reply.refused(trouble(e));
            }
        }

        private static Optional<String> accessKeyId(ClaimReader.Found found) {
            return found instanceof ClaimReader.Found.Signed signed
                    ? Optional.of(signed.claim().accessKeyId())
                    : Optional.empty();
        }

        private WireResponse unknownOperation(Call call, ClaimReader.Found found)
                throws Unreadable {
            Counter at = counter.orElseThrow();
            if (at.codec().knows(operation)) {
                String message =
                        "Patchbay does not implement "
                                + at.model().signingName()
                                + ":"
                                + operation
                                + ".";
                Fault fault = CommonError.NOT_IMPLEMENTED.fault(at.model().protocol(), message);
                events.record(at.model(), call, accessKeyId(found), fault);
                return at.codec().answer(fault, requestId);
            }
            if (at.model().protocol() != Protocol.QUERY) {
                return error(CommonError.UNKNOWN_OPERATION, "The operation is not known.");
            }
            return operation.isEmpty()
                    ? error(
                            CommonError.MISSING_ACTION,
                            "The request must contain the parameter Action")
                    : error(
                            CommonError.UNKNOWN_OPERATION,
                            "Could not find operation %s for version %s"
                                    .formatted(shown(operation), at.model().version()));
        }

        /** A host or a scope of a service that is not behind this door, or no sign of any. */
        private WireResponse unserved(Optional<Place.Api> endpoint, ClaimReader.Found found) {
            if (found instanceof ClaimReader.Found.Incomplete incomplete) {
                return error(CommonError.INCOMPLETE_SIGNATURE, incomplete.message());
            }
            String service =
                    endpoint.map(Place.Api::endpoint)
                            .orElse(
                                    found instanceof ClaimReader.Found.Signed signed
                                            ? signed.claim().scope().service()
                                            : "");
            return service.isEmpty()
                    ? error(CommonError.MISSING_TOKEN, "Missing Authentication Token")
                    : error(
                            CommonError.NOT_IMPLEMENTED,
                            "Patchbay does not implement the service " + shown(service) + ".");
        }

        WireResponse error(CommonError error, String message) {
            return answer(error.fault(protocol(), message));
        }

        private WireResponse answer(Fault fault) {
            return counter.map(c -> c.codec().answer(fault, requestId))
                    .orElseGet(() -> Answers.plain(protocol(), fault, requestId));
        }

        private Protocol protocol() {
            return counter.map(c -> c.model().protocol()).orElseGet(this::spoken);
        }

        /** The protocol that the request seems to speak, where its service is unknown. */
        private Protocol spoken() {
            if (request.headers().first("x-amz-target").isPresent()) {
                return Protocol.JSON;
            }
            String type = request.mediaType();
            return type.equals("application/x-www-form-urlencoded")
                            || request.query().contains("Action=")
                    ? Protocol.QUERY
                    : Protocol.REST_JSON;
        }

        private static String shown(String text) {
            String cut = text.length() <= 128 ? text : text.substring(0, 128) + "…";
            return cut.replaceAll("\\p{Cntrl}", "\ufffd");
        }
    }
}
