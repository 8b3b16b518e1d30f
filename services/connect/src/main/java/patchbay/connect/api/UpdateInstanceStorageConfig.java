package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import patchbay.connect.StorageConfigs;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateInstanceStorageConfigRequest;

/** Changes where an instance keeps data of one kind. */
final class UpdateInstanceStorageConfig
        implements Handler<UpdateInstanceStorageConfigRequest, Nothing> {
    private final Admission admission;
    private final StorageConfigs configs;

    UpdateInstanceStorageConfig(Admission admission, StorageConfigs configs) {
        this.admission = admission;
        this.configs = configs;
    }

    @Override
    public Reply<Nothing> handle(UpdateInstanceStorageConfigRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                Map.of("connect:StorageResourceType", List.of(request.resourceType())),
                instance ->
                        Answers.then(
                                StorageShapes.place(request.storageConfig()),
                                place ->
                                        Answers.unless(
                                                configs.change(
                                                        instance,
                                                        request.resourceType(),
                                                        request.associationId(),
                                                        place))));
    }
}
