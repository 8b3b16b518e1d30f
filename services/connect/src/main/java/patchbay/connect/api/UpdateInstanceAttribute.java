package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Instances;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateInstanceAttributeRequest;

/** Switches an attribute on or off. */
final class UpdateInstanceAttribute implements Handler<UpdateInstanceAttributeRequest, Nothing> {
    private final Admission admission;
    private final Instances instances;

    UpdateInstanceAttribute(Admission admission, Instances instances) {
        this.admission = admission;
        this.instances = instances;
    }

    @Override
    public Reply<Nothing> handle(UpdateInstanceAttributeRequest request, Call call) {
        String value = request.value();
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance -> {
                    if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                        return Reply.refused(
                                ConnectFault.invalidParameter("Value must be true or false"));
                    }
                    return instances.set(
                                    instance, request.attributeType(), Boolean.parseBoolean(value))
                            ? Reply.done(Nothing.NOTHING)
                            : Reply.refused(ConnectFault.notFound("Instance not found"));
                });
    }
}
