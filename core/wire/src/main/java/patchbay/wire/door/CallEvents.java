package patchbay.wire.door;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.ServiceModel;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structured;

/**
 * Writes an event of every call whose caller is known, done or refused.
 *
 * <p>Calls to the operations that AWS leaves open have no caller yet: their handlers know who came
 * of them, and write the event.
 */
final class CallEvents {
    /** Beginnings of the names of operations that change nothing. */
    private static final List<String> READING =
            List.of(
                    "Get",
                    "List",
                    "Describe",
                    "Lookup",
                    "Search",
                    "Simulate",
                    "Decode",
                    "AssumeRole",
                    "BatchGet");

    private final EventLog log;
    private final Randomness random;

    CallEvents(EventLog log, Randomness random) {
        this.log = log;
        this.random = random;
    }

    /** What was asked and what came of it. */
    void record(
            ServiceModel model,
            Call call,
            Optional<String> accessKeyId,
            Fields input,
            Reply<? extends Structured> reply) {
        begun(model, call, accessKeyId)
                .map(event -> event.asked(EventMembers.of(input)))
                .map(event ->
                        switch (reply) {
                            case Reply.Refused<?>(Fault fault) ->
                                    event.refused(fault.code(), fault.message());
                            case Reply.Done<? extends Structured>(Structured output) ->
                                    event.readOnly() && !event.name().startsWith("AssumeRole")
                                            ? event
                                            : event.answered(EventMembers.of(output.fields()));
                        })
                .ifPresent(log::record);
    }

    /** A call that never reached its handler, or broke in it. */
    void record(ServiceModel model, Call call, Optional<String> accessKeyId, Fault fault) {
        begun(model, call, accessKeyId)
                .map(event -> event.refused(fault.code(), fault.message()))
                .ifPresent(log::record);
    }

    private Optional<Event> begun(ServiceModel model, Call call, Optional<String> accessKeyId) {
        return call.caller().account().map(account -> begun(model, call, accessKeyId, account));
    }

    private Event begun(
            ServiceModel model, Call call, Optional<String> accessKeyId, AccountId account) {
        Event event =
                Event.of(
                        random.uuid().toString(),
                        call.at(),
                        account,
                        call.region(),
                        Event.Kind.API_CALL,
                        model.signingName() + ".amazonaws.com",
                        call.operation(),
                        Actor.of(call.caller(), accessKeyId),
                        new Event.Origin(call.sourceIp(), call.userAgent(), call.requestId()));
        return READING.stream().anyMatch(call.operation()::startsWith) ? event.reading() : event;
    }
}
