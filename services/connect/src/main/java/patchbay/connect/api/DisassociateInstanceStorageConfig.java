package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import patchbay.connect.StorageConfigs;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DisassociateInstanceStorageConfigRequest;

/** Lets an instance keep data of one kind nowhere. */
final class DisassociateInstanceStorageConfig
        implements Handler<DisassociateInstanceStorageConfigRequest, Nothing> {
    private final Admission admission;
    private final StorageConfigs configs;

    DisassociateInstanceStorageConfig(Admission admission, StorageConfigs configs) {
        this.admission = admission;
        this.configs = configs;
    }

    @Override
    public Reply<Nothing> handle(DisassociateInstanceStorageConfigRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                Map.of("connect:StorageResourceType", List.of(request.resourceType())),
                instance ->
                        Answers.unless(
                                configs.delete(
                                        instance,
                                        request.resourceType(),
                                        request.associationId())));
    }
}
