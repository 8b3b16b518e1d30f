package patchbay.events.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.events.EventQuery;
import patchbay.events.Events;
import patchbay.events.StoredEvent;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.cloudtrail.Event;
import patchbay.wire.cloudtrail.LookupAttribute;
import patchbay.wire.cloudtrail.LookupEventsRequest;
import patchbay.wire.cloudtrail.LookupEventsResponse;
import patchbay.wire.cloudtrail.Resource;

/** Finds events of the caller's account in the region addressed, newest first. */
final class LookupEvents implements Handler<LookupEventsRequest, LookupEventsResponse> {
    private static final int MOST = 50;

    /** CloudTrail's own event history reaches back so far, however long a trail keeps more. */
    private static final Duration HISTORY = Duration.ofDays(90);

    private final Events events;
    private final Authorizer authorizer;

    LookupEvents(Events events, Authorizer authorizer) {
        this.events = events;
        this.authorizer = authorizer;
    }

    @Override
    public Reply<LookupEventsResponse> handle(LookupEventsRequest request, Call call) {
        return switch (authorizer.authorize(call, "cloudtrail:LookupEvents", "*", Map.of())) {
            case Authorization.Denied denied -> Reply.refused(denied.fault());
            case Authorization.Allowed _ ->
                    call.caller()
                            .account()
                            .map(account -> find(request, call, account))
                            .orElseThrow();
        };
    }

    private Reply<LookupEventsResponse> find(
            LookupEventsRequest request, Call call, AccountId account) {
        if (request.eventCategory().isPresent()) {
            // Insights are never made here, so there is none to be found.
            return Reply.done(LookupEventsResponse.builder().events(List.of()).build());
        }
        if (request.lookupAttributes().size() > 1) {
            return fault(
                    "InvalidLookupAttributesException",
                    "You can specify only one lookup attribute.");
        }
        Instant from = request.startTime().orElse(call.at().minus(HISTORY));
        Instant to = request.endTime().orElse(call.at());
        if (from.isAfter(to)) {
            return fault("InvalidTimeRangeException", "Start time must be earlier than end time.");
        }
        Optional<EventQuery.Place> before = request.nextToken().flatMap(PlaceToken::read);
        if (request.nextToken().isPresent() && before.isEmpty()) {
            return fault("InvalidNextTokenException", "Invalid token");
        }
        return Reply.done(
                answer(
                        new EventQuery(
                                account,
                                call.region(),
                                from,
                                to,
                                request.lookupAttributes().stream()
                                        .findFirst()
                                        .map(LookupEvents::attribute),
                                before,
                                request.maxResults().orElse(MOST))));
    }

    private static EventQuery.Attribute attribute(LookupAttribute wanted) {
        return new EventQuery.Attribute(
                EventQuery.Key.of(wanted.attributeKey()).orElseThrow(), wanted.attributeValue());
    }

    private LookupEventsResponse answer(EventQuery query) {
        List<StoredEvent> found = events.find(query);
        Optional<String> next =
                found.size() < query.limit()
                        ? Optional.empty()
                        : Optional.of(PlaceToken.write(found.getLast()));
        return LookupEventsResponse.builder()
                .events(found.stream().map(LookupEvents::shape).toList())
                .nextToken(next)
                .build();
    }

    private static Event shape(StoredEvent event) {
        return Event.builder()
                .eventId(event.id())
                .eventName(event.name())
                .readOnly(Boolean.toString(event.readOnly()))
                .accessKeyId(event.accessKeyId())
                .eventTime(event.at())
                .eventSource(event.source())
                .username(event.userName())
                .resources(
                        event.resources().stream()
                                .map(resource ->
                                        Resource.builder()
                                                .resourceType(resource.type())
                                                .resourceName(resource.name())
                                                .build())
                                .toList())
                .cloudTrailEvent(event.document())
                .build();
    }

    private static Reply<LookupEventsResponse> fault(String code, String message) {
        return Reply.refused(new Fault(code, 400, message));
    }
}
