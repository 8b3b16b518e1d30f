package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import patchbay.connect.StorageConfigs;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeInstanceStorageConfigRequest;
import patchbay.wire.connect.DescribeInstanceStorageConfigResponse;

/** Tells where an instance keeps data of one kind. */
final class DescribeInstanceStorageConfig
        implements Handler<
                DescribeInstanceStorageConfigRequest, DescribeInstanceStorageConfigResponse> {
    private final Admission admission;
    private final StorageConfigs configs;

    DescribeInstanceStorageConfig(Admission admission, StorageConfigs configs) {
        this.admission = admission;
        this.configs = configs;
    }

    @Override
    public Reply<DescribeInstanceStorageConfigResponse> handle(
            DescribeInstanceStorageConfigRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                Map.of("connect:StorageResourceType", List.of(request.resourceType())),
                instance ->
                        Answers.found(
                                configs.find(
                                        instance, request.resourceType(), request.associationId()),
                                "Storage config",
                                found ->
                                        DescribeInstanceStorageConfigResponse.builder()
                                                .storageConfig(StorageShapes.full(found))
                                                .build()));
    }
}
