package patchbay.identity.access.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribeApplicationRequest;
import patchbay.wire.sso.DescribeApplicationResponse;

/** Tells about an application. */
final class DescribeApplication
        implements Handler<DescribeApplicationRequest, DescribeApplicationResponse> {
    private final Guard guard;
    private final ApplicationDesk desk;

    DescribeApplication(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<DescribeApplicationResponse> handle(
            DescribeApplicationRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found -> {
                    patchbay.wire.sso.Application it =
                            ApplicationShapes.application(found.instance(), found.application());
                    return Reply.done(
                            DescribeApplicationResponse.builder()
                                    .applicationArn(it.applicationArn())
                                    .applicationProviderArn(it.applicationProviderArn())
                                    .name(it.name())
                                    .applicationAccount(it.applicationAccount())
                                    .instanceArn(it.instanceArn())
                                    .identityStoreArn(it.identityStoreArn())
                                    .status(it.status())
                                    .portalOptions(it.portalOptions())
                                    .description(it.description())
                                    .createdDate(it.createdDate())
                                    .createdFrom(it.createdFrom())
                                    .build());
                });
    }
}
