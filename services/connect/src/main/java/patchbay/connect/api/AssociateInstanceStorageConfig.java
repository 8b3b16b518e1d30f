package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import patchbay.connect.StorageConfigs;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.AssociateInstanceStorageConfigRequest;
import patchbay.wire.connect.AssociateInstanceStorageConfigResponse;

/** Says where an instance keeps data of one kind. */
final class AssociateInstanceStorageConfig
        implements Handler<
                AssociateInstanceStorageConfigRequest, AssociateInstanceStorageConfigResponse> {
    private final Admission admission;
    private final StorageConfigs configs;

    AssociateInstanceStorageConfig(Admission admission, StorageConfigs configs) {
        this.admission = admission;
        this.configs = configs;
    }

    @Override
    public Reply<AssociateInstanceStorageConfigResponse> handle(
            AssociateInstanceStorageConfigRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                Map.of("connect:StorageResourceType", List.of(request.resourceType())),
                instance ->
                        Answers.then(
                                StorageShapes.place(request.storageConfig()),
                                place ->
                                        Answers.translated(
                                                configs.create(
                                                        instance, request.resourceType(), place),
                                                made ->
                                                        AssociateInstanceStorageConfigResponse
                                                                .builder()
                                                                .associationId(made.id())
                                                                .build())));
    }
}
