package patchbay.identity.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;
import patchbay.identity.directory.Person;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Writes the events of people whose programs act for them. Their calls carry no signature, so the
 * handlers alone know who came.
 *
 * <p>Source: <i>IAM Identity Center User Guide, CloudTrail information</i>. They stand in the
 * account and region of the instance.
 */
public final class TokenEvents {
    private static final String SOURCE = "sso.amazonaws.com";

    private final EventLog log;
    private final Supplier<Optional<Instance>> instance;
    private final Randomness random;

    public TokenEvents(EventLog log, Supplier<Optional<Instance>> instance, Randomness random) {
        this.log = log;
        this.instance = instance;
        this.random = random;
    }

    /** Somebody did something, or was refused. */
    public void record(Call call, Person person, Map<String, Object> details, Reply<?> reply) {
        instance.get()
                .ifPresent(at -> {
                    Event event =
                            Event.of(
                                            random.uuid().toString(),
                                            call.at(),
                                            at.account(),
                                            at.region(),
                                            Event.Kind.SERVICE_EVENT,
                                            SOURCE,
                                            call.operation(),
                                            Actor.person(
                                                    at.account(),
                                                    person.userName(),
                                                    Optional.of(person.id().text())),
                                            new Event.Origin(
                                                    call.sourceIp(),
                                                    call.userAgent(),
                                                    call.requestId()))
                                    .with(new LinkedHashMap<>(details));
                    log.record(
                            reply instanceof Reply.Refused<?>(Fault fault)
                                    ? event.refused(fault.code(), fault.message())
                                    : event);
                });
    }
}
