package patchbay.identity.access.api;

import patchbay.identity.Instances;
import patchbay.identity.access.AccessFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.UpdateInstanceRequest;

/** Names an instance. */
final class UpdateInstance implements Handler<UpdateInstanceRequest, Nothing> {
    private final Guard guard;
    private final Instances instances;

    UpdateInstance(Guard guard, Instances instances) {
        this.guard = guard;
        this.instances = instances;
    }

    @Override
    public Reply<Nothing> handle(UpdateInstanceRequest request, Call call) {
        return guard.instance(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                entry -> {
                    if (request.encryptionConfiguration()
                            .filter(it -> it.keyType().equals("CUSTOMER_MANAGED_KEY"))
                            .isPresent()) {
                        return Reply.refused(
                                AccessFault.invalid(
                                        "Customer managed keys are not supported: the data is sealed with the key of the installation."));
                    }
                    request.name().ifPresent(name -> instances.rename(entry.instance().id(), name));
                    return Reply.done();
                });
    }
}
