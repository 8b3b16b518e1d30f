package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import patchbay.connect.StorageConfigs;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListInstanceStorageConfigsRequest;
import patchbay.wire.connect.ListInstanceStorageConfigsResponse;

/** Lists where an instance keeps data of one kind. */
final class ListInstanceStorageConfigs
        implements Handler<ListInstanceStorageConfigsRequest, ListInstanceStorageConfigsResponse> {
    private final Admission admission;
    private final StorageConfigs configs;

    ListInstanceStorageConfigs(Admission admission, StorageConfigs configs) {
        this.admission = admission;
        this.configs = configs;
    }

    @Override
    public Reply<ListInstanceStorageConfigsResponse> handle(
            ListInstanceStorageConfigsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                Map.of("connect:StorageResourceType", List.of(request.resourceType())),
                instance ->
                        Paging.of(
                                configs.of(instance, request.resourceType()),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListInstanceStorageConfigsResponse.builder()
                                                .storageConfigs(
                                                        page.items().stream()
                                                                .map(StorageShapes::full)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}
