package patchbay.connect;

import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.aws.places.FederateAddress;
import patchbay.chance.Randomness;
import patchbay.explain.Journal;
import patchbay.explain.Refusal;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.wire.Call;

/**
 * The landing of a sign-in at a region's console, {@code /connect/federate/INSTANCE}: decides who
 * the role session is in the instance, and hands over to the instance's own host (rules 8.18–8.21).
 */
public final class Landing {
    private final Federation federation;
    private final ResilientFederation resilient;
    private final ConnectSessions sessions;
    private final Journal journal;
    private final EventLog events;
    private final Randomness random;

    public Landing(
            Federation federation,
            ResilientFederation resilient,
            ConnectSessions sessions,
            Journal journal,
            EventLog events,
            Randomness random) {
        this.federation = federation;
        this.resilient = resilient;
        this.sessions = sessions;
        this.journal = journal;
        this.events = events;
        this.random = random;
    }

    /**
     * Where the browser goes.
     *
     * @param call of the session that the console's cookie opened, in the region of the address
     * @param trace of the sign-in
     */
    public LandingOutcome land(Call call, TraceCode trace, FederateAddress address) {
        FederationOutcome entered = federation.enter(call, address.instance());
        FederationOutcome outcome =
                address.inBothRegions()
                        ? resilient.judge(entered, call, address.instance())
                        : entered;
        call.caller()
                .account()
                .map(account -> event(account, call, address, outcome))
                .ifPresent(events::record);
        var report = new StationReport(Station.CONNECT_USER, outcome.checks());
        TraceUpdate begun = TraceUpdate.at(call.at()).stations(report);
        TraceUpdate update =
                named(call.caller(), call.caller().account().map(begun::account).orElse(begun));
        switch (outcome) {
            case FederationOutcome.Granted granted -> {
                journal.write(
                        trace,
                        update.application(granted.instance().alias())
                                .verdict(
                                        new Verdict.Undecided(
                                                "sent on to instance `"
                                                        + granted.instance().alias()
                                                        + "`")));
                Optional<Target> target =
                        address.destination()
                                .map(destination -> new Target(destination, address.newDomain()));
                return new LandingOutcome.HandOver(
                        granted.instance(),
                        sessions.handOver(
                                granted.user(),
                                Optional.of(trace),
                                Federation.through(call),
                                target,
                                call.at()));
            }
            case FederationOutcome.Denied denied -> {
                String sentence =
                        switch (denied.kind()) {
                            case NOT_FOUND -> Sentences.NOT_FOUND;
                            case CALLER, POLICY -> Sentences.ACCESS_DENIED;
                            case NOT_ONBOARDED -> Sentences.NOT_ONBOARDED;
                            case OTHER_ROLE -> Sentences.BAD_REQUEST;
                            case NOT_IN_BOTH -> Sentences.USER_NOT_ONBOARDED;
                            case NO_TRAFFIC_GROUP -> Sentences.NO_TRAFFIC_GROUP;
                        };
                journal.write(
                        trace,
                        update.verdict(
                                new Verdict.Refused(denied.decisive(), sentence, denied.cause())));
                var refusal = new Refusal(trace, denied.decisive(), sentence);
                return denied.kind() == FederationOutcome.Refused.NOT_FOUND
                        ? new LandingOutcome.NotFound(refusal)
                        : new LandingOutcome.Refused(refusal);
            }
        }
    }

    /** The same event that a program's call of the operation writes. */
    private Event event(
            AccountId account, Call call, FederateAddress address, FederationOutcome outcome) {
        Event event =
                Event.of(
                                random.uuid().toString(),
                                call.at(),
                                account,
                                call.region(),
                                Event.Kind.API_CALL,
                                "connect.amazonaws.com",
                                call.operation(),
                                Actor.of(call.caller(), Optional.empty()),
                                new Event.Origin(
                                        call.sourceIp(), call.userAgent(), call.requestId()))
                        .reading()
                        .asked(Map.of("instanceId", address.instance()));
        return switch (outcome) {
            case FederationOutcome.Granted _ -> event;
            case FederationOutcome.Denied denied ->
                    event.refused(denied.fault().code(), denied.fault().message());
        };
    }

    private static TraceUpdate named(Caller caller, TraceUpdate update) {
        return caller instanceof Caller.RoleSession session
                ? update.person(session.sessionName().text())
                : update;
    }
}
