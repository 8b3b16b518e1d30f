package patchbay.iam.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListVirtualMFADevicesRequest;
import patchbay.wire.iam.ListVirtualMFADevicesResponse;

/** Lists the virtual MFA devices of the account: none, since Patchbay has none for IAM users. */
final class ListVirtualMFADevices
        implements Handler<ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse> {
    private final Guard guard;

    ListVirtualMFADevices(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<ListVirtualMFADevicesResponse> handle(
            ListVirtualMFADevicesRequest request, Call call) {
        return guard.list(
                call,
                "iam:ListVirtualMFADevices",
                "mfa/",
                account ->
                        Reply.done(
                                ListVirtualMFADevicesResponse.builder()
                                        .isTruncated(false)
                                        .build()));
    }
}
