package patchbay.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * What an administrator asks about the regions of an account, or changes there: decided by the
 * policy engine and written into the event log, whichever door the question came in by.
 *
 * <pre>
 * patchbay:ListStsRegions                                     …:sts-region/*
 * patchbay:ActivateStsRegion, patchbay:DeactivateStsRegion    …:sts-region/REGION
 * </pre>
 */
public final class StsRegionOperations {
    public static final String LIST = "ListStsRegions";
    public static final String ACTIVATE = "ActivateStsRegion";
    public static final String DEACTIVATE = "DeactivateStsRegion";

    private static final String SERVICE = "patchbay";

    private final StsRegions regions;
    private final Authorizer authorizer;
    private final EventLog log;
    private final Randomness random;

    public StsRegionOperations(
            StsRegions regions, Authorizer authorizer, EventLog log, Randomness random) {
        this.regions = regions;
        this.authorizer = authorizer;
        this.log = log;
        this.random = random;
    }

    /**
     * Every region of the caller's partition, as the caller's account uses it.
     *
     * @param call of {@link #LIST}
     * @param additional what else the event log is to say
     */
    public Reply<List<StsRegions.Status>> list(Call call, Map<String, Object> additional) {
        Arn all = arn(call, "*");
        Reply<List<StsRegions.Status>> reply =
                denial(call, all)
                        .<Reply<List<StsRegions.Status>>>map(Reply::refused)
                        .orElseGet(() -> Reply.done(regions.list(account(all), partition(all))));
        record(call, "*", additional, reply, true);
        return reply;
    }

    /**
     * Activates STS in a region or deactivates it, as the call's operation says.
     *
     * @param call of {@link #ACTIVATE} or {@link #DEACTIVATE}
     * @param region as the caller wrote it
     */
    public Reply<StsRegions.Status> set(Call call, String region, Map<String, Object> additional) {
        Optional<Region> parsed = Region.parse(region);
        Arn one = arn(call, parsed.map(Region::id).orElse("*"));
        boolean active = call.operation().equals(ACTIVATE);
        Reply<StsRegions.Status> reply =
                denial(call, one)
                        .<Reply<StsRegions.Status>>map(Reply::refused)
                        .orElseGet(() ->
                                parsed.map(it ->
                                                regions.set(
                                                        account(one), partition(one), it, active))
                                        .orElseGet(() ->
                                                Reply.refused(
                                                        IamFault.validation(
                                                                "a region such as `eu-west-1` is"
                                                                        + " expected"))));
        record(call, parsed.map(Region::id).orElse(""), additional, reply, false);
        return reply;
    }

    private Optional<Fault> denial(Call call, Arn resource) {
        String action = SERVICE + ":" + call.operation();
        return switch (authorizer.authorize(call, action, resource.toString(), Map.of())) {
            case Authorization.Allowed allowed -> Optional.empty();
            case Authorization.Denied denied -> Optional.of(denied.fault());
        };
    }

    private void record(
            Call call,
            String region,
            Map<String, Object> additional,
            Reply<?> reply,
            boolean reading) {
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
                        .asked(Map.of("region", region))
                        .with(additional);
        Event told =
                reply instanceof Reply.Refused<?>(Fault fault)
                        ? event.refused(fault.code(), fault.message())
                        : event;
        log.record(reading ? told.reading() : told);
    }

    private static Arn arn(Call call, String region) {
        Arn caller = call.caller().arn().orElseThrow();
        return new Arn(
                caller.partition(),
                SERVICE,
                call.region().id(),
                caller.account(),
                "sts-region/" + region);
    }

    private static AccountId account(Arn arn) {
        return new AccountId(arn.account());
    }

    private static Partition partition(Arn arn) {
        return Partition.parse(arn.partition()).orElseThrow();
    }
}
