package patchbay.web.console.account;

import static patchbay.web.console.Administration.show;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.cloudtrail.CloudtrailOperations;
import patchbay.wire.cloudtrail.Event;
import patchbay.wire.cloudtrail.LookupAttribute;
import patchbay.wire.cloudtrail.LookupEventsRequest;
import patchbay.wire.cloudtrail.Resource;

/** Who did what, when: the event log. */
public final class EventPages {
    private static final Messages M = Messages.HERE;
    private static final int ROWS = 50;
    private static final List<String> KEYS =
            List.of(
                    "EventName",
                    "Username",
                    "ResourceName",
                    "ResourceType",
                    "EventSource",
                    "AccessKeyId",
                    "EventId",
                    "ReadOnly");

    private static final Pattern ERROR = Pattern.compile("\"errorCode\":\"([^\"]*)\"");

    private final Administration administration;

    public EventPages(Administration administration) {
        this.administration = administration;
    }

    public List<Route> routes() {
        return List.of(administration.get("events", EventPages::list));
    }

    private static Answer list(AccountVisit visit) {
        Form query = visit.exchange().query();
        String key = KEYS.contains(query.text("key")) ? query.text("key") : "";
        String value = query.text("value").strip();
        boolean filtered = !key.isEmpty() && !value.isEmpty();
        LookupEventsRequest.Builder request =
                LookupEventsRequest.builder()
                        .maxResults(ROWS)
                        .nextToken(query.one("before").filter(text -> !text.isEmpty()));
        if (filtered) {
            request.lookupAttributes(
                    List.of(
                            LookupAttribute.builder()
                                    .attributeKey(key)
                                    .attributeValue(value)
                                    .build()));
        }
        String here = visit.here("events");
        String filter = filtered ? "key=" + key + "&value=" + escaped(value) + "&" : "";
        return show(
                visit,
                visit.call("cloudtrail", CloudtrailOperations.lookupEvents(), request.build()),
                found ->
                        visit.page(
                                200,
                                "console/account/events.jte",
                                "events",
                                M.text("console.events.title"),
                                new EventListView(
                                        visit.account().id().digits(),
                                        KEYS,
                                        key,
                                        value,
                                        found.events().stream().map(EventPages::row).toList(),
                                        here,
                                        found.nextToken()
                                                .map(next ->
                                                        here
                                                                + "?"
                                                                + filter
                                                                + "before="
                                                                + escaped(next)))));
    }

    private static EventListView.Row row(Event event) {
        String document = event.cloudTrailEvent().orElse("");
        Matcher error = ERROR.matcher(document);
        return new EventListView.Row(
                event.eventTime().map(Instant::toString).orElse(""),
                event.eventName().orElse(""),
                event.eventSource().orElse(""),
                event.username().orElse(""),
                event.resources().stream()
                        .map(Resource::resourceName)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                error.find() ? Optional.of(error.group(1)) : Optional.empty(),
                document);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
