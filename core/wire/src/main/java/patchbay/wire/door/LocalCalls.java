package patchbay.wire.door;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Region;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.wire.Api;
import patchbay.wire.Call;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.Served;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structured;

/**
 * Calls of the APIs from inside the process, by pages that have let somebody in themselves: the
 * same handlers decide, the same policies count, the same events are written as for a signed call.
 */
public final class LocalCalls {
    private final Map<String, Api> apis = new HashMap<>();
    private final EventLog log;
    private final InstantSource clock;
    private final Randomness random;

    public LocalCalls(List<Api> apis, EventLog log, InstantSource clock, Randomness random) {
        apis.forEach(api -> this.apis.put(api.model().service(), api));
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Who calls.
     *
     * @param caller whose permissions count
     * @param person who uses the page, for the event log
     */
    public record Visitor(
            Caller caller, String person, String sourceIp, String userAgent, boolean secure) {}

    /**
     * What the operation answers.
     *
     * @param service the endpoint's label, such as {@code iam}
     * @param region the region addressed; a global service's own is taken in its place
     */
    public <I extends Structured, O extends Structured> Reply<O> call(
            String service, Operation<I, O> operation, I input, Region region, Visitor visitor) {
        Api api = apis.get(service);
        if (api == null) {
            throw new IllegalArgumentException("no service `" + service + "` is served here");
        }
        Call call = call(service, operation.name(), region, visitor);
        Fields fields = Admissible.asRead(input);
        Reply<O> reply =
                Admissible.fault(api.model(), fields)
                        .<Reply<O>>map(Reply::refused)
                        .orElseGet(() -> served(api, operation).handler().handle(input, call));
        new CallEvents(events -> log.record(said(events, visitor)), random)
                .record(api.model(), call, Optional.empty(), fields, reply);
        return reply;
    }

    /**
     * Writes down what a page did that no API does.
     *
     * @param source such as {@code sso.amazonaws.com}
     * @param name such as {@code StartSSO}
     * @param about ids of what it was done to; nothing personal
     */
    public void note(
            String source,
            String name,
            Map<String, Object> about,
            AccountId account,
            Region region,
            Visitor visitor) {
        Event event =
                Event.of(
                                random.uuid().toString(),
                                clock.instant(),
                                account,
                                region,
                                Event.Kind.SERVICE_EVENT,
                                source,
                                name,
                                Actor.of(visitor.caller(), Optional.empty()),
                                new Event.Origin(
                                        visitor.sourceIp(),
                                        visitor.userAgent(),
                                        random.uuid().toString()))
                        .asked(about);
        log.record(said(List.of(event), visitor));
    }

    /** The circumstances of a call that this visitor makes now. */
    public Call call(String service, String operation, Region region, Visitor visitor) {
        boolean global =
                Optional.ofNullable(apis.get(service)).filter(a -> a.model().global()).isPresent();
        return new Call(
                visitor.caller(),
                service,
                operation,
                global ? region.partition().globalRegion() : region,
                clock.instant(),
                random.uuid().toString(),
                visitor.sourceIp(),
                visitor.userAgent(),
                visitor.secure());
    }

    /** An API serves an operation with the record types that its name has: both are generated. */
    @SuppressWarnings("unchecked")
    private static <I, O extends Structured> Served<I, O> served(
            Api api, Operation<I, O> operation) {
        return (Served<I, O>) api.operation(operation.name()).orElseThrow();
    }

    private static List<Event> said(List<Event> events, Visitor visitor) {
        return events.stream()
                .map(event -> event.with(Map.of("consoleAdministrator", visitor.person())))
                .toList();
    }
}
