package patchbay.connect.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListInstanceAttributesRequest;
import patchbay.wire.connect.ListInstanceAttributesResponse;

/** Lists the switches of an instance. */
final class ListInstanceAttributes
        implements Handler<ListInstanceAttributesRequest, ListInstanceAttributesResponse> {
    private final Admission admission;

    ListInstanceAttributes(Admission admission) {
        this.admission = admission;
    }

    @Override
    public Reply<ListInstanceAttributesResponse> handle(
            ListInstanceAttributesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Paging.of(
                                instance.attributes().keySet().stream().sorted().toList(),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListInstanceAttributesResponse.builder()
                                                .attributes(
                                                        page.items().stream()
                                                                .map(type ->
                                                                        InstanceShapes.attribute(
                                                                                instance, type))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
