package patchbay.identity.access.api;

import patchbay.identity.access.CenterTags;
import patchbay.identity.access.Enabling;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.CreateInstanceRequest;
import patchbay.wire.sso.CreateInstanceResponse;

/** Makes an instance for the caller's account alone (rule 7.3). */
final class CreateInstance implements Handler<CreateInstanceRequest, CreateInstanceResponse> {
    private final Guard guard;
    private final Enabling enabling;
    private final CenterTags tags;

    CreateInstance(Guard guard, Enabling enabling, CenterTags tags) {
        this.guard = guard;
        this.enabling = enabling;
        this.tags = tags;
    }

    @Override
    public Reply<CreateInstanceResponse> handle(CreateInstanceRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(wanted ->
                        guard.any(
                                call,
                                Guard.Touched.nothing().tagging(wanted),
                                account ->
                                        enabling.createAccountInstance(
                                                        account,
                                                        call.region(),
                                                        request.name().orElse(""))
                                                .then(entry ->
                                                        tags.tag(
                                                                        entry.instance()
                                                                                .arn()
                                                                                .toString(),
                                                                        wanted)
                                                                .map(_ ->
                                                                        CreateInstanceResponse
                                                                                .builder()
                                                                                .instanceArn(
                                                                                        entry.instance()
                                                                                                .arn()
                                                                                                .toString())
                                                                                .build()))));
    }
}
