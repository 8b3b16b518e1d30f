package patchbay.web.console.furniture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.ContactFlow;
import patchbay.wire.connect.HoursOfOperation;
import patchbay.wire.connect.Queue;
import patchbay.wire.connect.QuickConnect;
import patchbay.wire.connect.RoutingProfile;
import patchbay.wire.connect.SearchContactFlowsRequest;
import patchbay.wire.connect.SearchHoursOfOperationsRequest;
import patchbay.wire.connect.SearchQueuesRequest;
import patchbay.wire.connect.SearchQuickConnectsRequest;
import patchbay.wire.connect.SearchRoutingProfilesRequest;

/** What stands in an instance, whole kinds at once: a kind has some hundreds at most (rule 8.5). */
final class Stock {
    private Stock() {}

    static Reply<List<Queue>> queues(InstanceVisit at) {
        return Find.all(token ->
                at.call(
                                ConnectOperations.searchQueues(),
                                SearchQueuesRequest.builder()
                                        .instanceId(at.id())
                                        .maxResults(Find.PAGE)
                                        .nextToken(token)
                                        .build())
                        .map(found -> new Find.Page<>(found.queues(), found.nextToken())));
    }

    static Reply<List<HoursOfOperation>> hours(InstanceVisit at) {
        return Find.all(token ->
                at.call(
                                ConnectOperations.searchHoursOfOperations(),
                                SearchHoursOfOperationsRequest.builder()
                                        .instanceId(at.id())
                                        .maxResults(Find.PAGE)
                                        .nextToken(token)
                                        .build())
                        .map(found ->
                                new Find.Page<>(found.hoursOfOperations(), found.nextToken())));
    }

    static Reply<List<ContactFlow>> flows(InstanceVisit at) {
        return Find.all(token ->
                at.call(
                                ConnectOperations.searchContactFlows(),
                                SearchContactFlowsRequest.builder()
                                        .instanceId(at.id())
                                        .maxResults(Find.PAGE)
                                        .nextToken(token)
                                        .build())
                        .map(found -> new Find.Page<>(found.contactFlows(), found.nextToken())));
    }

    static Reply<List<RoutingProfile>> routingProfiles(InstanceVisit at) {
        return Find.all(token ->
                at.call(
                                ConnectOperations.searchRoutingProfiles(),
                                SearchRoutingProfilesRequest.builder()
                                        .instanceId(at.id())
                                        .maxResults(Find.PAGE)
                                        .nextToken(token)
                                        .build())
                        .map(found -> new Find.Page<>(found.routingProfiles(), found.nextToken())));
    }

    static Reply<List<QuickConnect>> quickConnects(InstanceVisit at) {
        return Find.all(token ->
                at.call(
                                ConnectOperations.searchQuickConnects(),
                                SearchQuickConnectsRequest.builder()
                                        .instanceId(at.id())
                                        .maxResults(Find.PAGE)
                                        .nextToken(token)
                                        .build())
                        .map(found -> new Find.Page<>(found.quickConnects(), found.nextToken())));
    }

    static List<FieldView.Option> queueOptions(InstanceVisit at) {
        return options(Find.orNone(queues(at)), Queue::queueId, Queue::name);
    }

    static List<FieldView.Option> hoursOptions(InstanceVisit at) {
        return options(
                Find.orNone(hours(at)),
                HoursOfOperation::hoursOfOperationId,
                HoursOfOperation::name);
    }

    /** The flows of a type, behind the choice of none. */
    static List<FieldView.Option> flowOptions(InstanceVisit at, String type, String none) {
        return Stream.concat(
                        Stream.of(new FieldView.Option("", none)),
                        options(
                                Find.orNone(flows(at)).stream()
                                        .filter(flow ->
                                                flow.type().filter(type::equals).isPresent())
                                        .toList(),
                                ContactFlow::id,
                                ContactFlow::name)
                                .stream())
                .toList();
    }

    private static <T> List<FieldView.Option> options(
            List<T> things, Function<T, Optional<String>> id, Function<T, Optional<String>> name) {
        return things.stream()
                .map(it -> new FieldView.Option(id.apply(it).orElse(""), name.apply(it).orElse("")))
                .toList();
    }

    /** The labels of options by their values. */
    static Map<String, String> names(List<FieldView.Option> options) {
        return options.stream()
                .collect(
                        Collectors.toMap(
                                FieldView.Option::value,
                                FieldView.Option::label,
                                (first, _) -> first));
    }
}
