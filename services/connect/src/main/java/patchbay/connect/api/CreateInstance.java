package patchbay.connect.api;

import java.util.Optional;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instances;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateInstanceRequest;
import patchbay.wire.connect.CreateInstanceResponse;

/** Makes an instance with its default profiles, queue, hours and statuses (rule 8.1). */
final class CreateInstance implements Handler<CreateInstanceRequest, CreateInstanceResponse> {
    private final Admission admission;
    private final Instances instances;

    CreateInstance(Admission admission, Instances instances) {
        this.admission = admission;
        this.instances = instances;
    }

    @Override
    public Reply<CreateInstanceResponse> handle(CreateInstanceRequest request, Call call) {
        return admission.toAccount(
                call,
                account ->
                        Answers.translated(
                                instances.create(
                                        new Instances.NewInstance(
                                                account,
                                                call.region(),
                                                IdentityManagement.valueOf(
                                                        request.identityManagementType()),
                                                request.instanceAlias(),
                                                request.directoryId(),
                                                request.inboundCallsEnabled(),
                                                request.outboundCallsEnabled(),
                                                request.tags(),
                                                Optional.empty())),
                                made ->
                                        CreateInstanceResponse.builder()
                                                .id(made.id().text())
                                                .arn(made.arn().toString())
                                                .build()));
    }
}
