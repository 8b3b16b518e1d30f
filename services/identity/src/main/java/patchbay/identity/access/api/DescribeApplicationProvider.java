package patchbay.identity.access.api;

import java.util.List;
import patchbay.identity.access.AccessFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribeApplicationProviderRequest;
import patchbay.wire.sso.DescribeApplicationProviderResponse;

/** Tells about a kind of applications. */
final class DescribeApplicationProvider
        implements Handler<
                DescribeApplicationProviderRequest, DescribeApplicationProviderResponse> {
    private final Guard guard;

    DescribeApplicationProvider(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<DescribeApplicationProviderResponse> handle(
            DescribeApplicationProviderRequest request, Call call) {
        String arn = request.applicationProviderArn();
        return guard.any(
                call,
                Guard.Touched.of(arn),
                _ ->
                        List.of(ApplicationDesk.OAUTH, ApplicationDesk.SAML).contains(arn)
                                ? Reply.done(
                                        DescribeApplicationProviderResponse.builder()
                                                .applicationProviderArn(arn)
                                                .federationProtocol(
                                                        ApplicationShapes.provider(arn)
                                                                .federationProtocol())
                                                .displayData(
                                                        ApplicationShapes.provider(arn)
                                                                .displayData())
                                                .build())
                                : Reply.refused(
                                        AccessFault.notFound(
                                                "Could not find ApplicationProvider with arn "
                                                        + arn)));
    }
}
