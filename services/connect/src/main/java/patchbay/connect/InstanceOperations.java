package patchbay.connect;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Lets an administrator do with an instance what the cloud has a page for and no API: decided by
 * the policy engine and written into the event log, whichever door the call came in by. The action
 * is {@code patchbay:OPERATION}, the resource {@code …:connect-instance/ID}.
 */
public final class InstanceOperations {
    private static final String SERVICE = "patchbay";

    private final ConnectStore store;
    private final Authorizer authorizer;
    private final EventLog log;
    private final Randomness random;

    public InstanceOperations(
            ConnectStore store, Authorizer authorizer, EventLog log, Randomness random) {
        this.store = store;
        this.authorizer = authorizer;
        this.log = log;
        this.random = random;
    }

    /** What is asked, beside the instance, and what else the event log is to say. */
    public record Asked(boolean reading, Map<String, Object> members, Map<String, Object> more) {
        public Asked {
            members = Map.copyOf(members);
            more = Map.copyOf(more);
        }

        public static Asked reading(Map<String, Object> more) {
            return new Asked(true, Map.of(), more);
        }

        public static Asked writing(Map<String, Object> members, Map<String, Object> more) {
            return new Asked(false, members, more);
        }
    }

    /**
     * What the work answers, done on the instance of the caller's account that has this id or
     * alias. Who may not, does not learn whether there is one.
     */
    public <O> Reply<O> on(
            Call call, String named, Asked asked, Function<Instance, Reply<O>> work) {
        AccountId account = call.caller().account().orElseThrow();
        Optional<Instance> instance = find(account, named);
        String id = instance.map(found -> found.id().text()).orElse(named);
        Reply<O> reply =
                denial(call, id)
                        .<Reply<O>>map(Reply::refused)
                        .orElseGet(() ->
                                instance.map(work)
                                        .orElseGet(() ->
                                                Reply.refused(
                                                        ConnectFault.notFound(
                                                                "Instance not found: " + named))));
        log.record(event(call, account, id, asked, reply));
        return reply;
    }

    /** The account's instance of this id or alias, in whichever region. */
    private Optional<Instance> find(AccountId account, String named) {
        return InstanceId.parse(named)
                .flatMap(store::instance)
                .or(() -> store.instanceByAlias(named))
                .filter(found -> found.account().equals(account));
    }

    private Optional<Fault> denial(Call call, String id) {
        Arn caller = call.caller().arn().orElseThrow();
        Arn resource =
                new Arn(
                        caller.partition(),
                        SERVICE,
                        call.region().id(),
                        caller.account(),
                        "connect-instance/" + id);
        String action = SERVICE + ":" + call.operation();
        return switch (authorizer.authorize(call, action, resource.toString(), Map.of())) {
            case Authorization.Allowed _ -> Optional.empty();
            case Authorization.Denied denied -> Optional.of(denied.fault());
        };
    }

    private Event event(Call call, AccountId account, String id, Asked asked, Reply<?> reply) {
        Map<String, Object> members = new TreeMap<>(asked.members());
        members.put("instanceId", id);
        Event event =
                Event.of(
                                random.uuid().toString(),
                                call.at(),
                                account,
                                call.region(),
                                Event.Kind.API_CALL,
                                SERVICE,
                                call.operation(),
                                Actor.of(call.caller(), call.accessKeyId()),
                                new Event.Origin(
                                        call.sourceIp(), call.userAgent(), call.requestId()))
                        .asked(members)
                        .with(asked.more());
        Event told =
                reply instanceof Reply.Refused<?>(Fault fault)
                        ? event.refused(fault.code(), fault.message())
                        : event;
        return asked.reading() ? told.reading() : told;
    }
}
