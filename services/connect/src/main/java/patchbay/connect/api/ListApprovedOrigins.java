package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Instances;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListApprovedOriginsRequest;
import patchbay.wire.connect.ListApprovedOriginsResponse;

/** Lists the approved origins. */
final class ListApprovedOrigins
        implements Handler<ListApprovedOriginsRequest, ListApprovedOriginsResponse> {
    private final Admission admission;
    private final Instances instances;

    ListApprovedOrigins(Admission admission, Instances instances) {
        this.admission = admission;
        this.instances = instances;
    }

    @Override
    public Reply<ListApprovedOriginsResponse> handle(
            ListApprovedOriginsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Paging.of(
                                instances.origins(instance),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListApprovedOriginsResponse.builder()
                                                .origins(page.items())
                                                .nextToken(page.next())
                                                .build()));
    }
}
