package patchbay.identity.access.api;

import patchbay.identity.Instances;
import patchbay.identity.access.AccessFault;
import patchbay.identity.access.Enabling;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribeInstanceRequest;
import patchbay.wire.sso.DescribeInstanceResponse;
import patchbay.wire.sso.EncryptionConfigurationDetails;

/** Tells about an instance that the caller's account has or belongs to. */
final class DescribeInstance implements Handler<DescribeInstanceRequest, DescribeInstanceResponse> {
    private final Guard guard;
    private final Instances instances;
    private final Enabling enabling;

    DescribeInstance(Guard guard, Instances instances, Enabling enabling) {
        this.guard = guard;
        this.instances = instances;
        this.enabling = enabling;
    }

    @Override
    public Reply<DescribeInstanceResponse> handle(DescribeInstanceRequest request, Call call) {
        return guard.any(
                call,
                Guard.Touched.of(request.instanceArn()),
                account ->
                        instances.visibleTo(account, enabling.managementOf(account)).stream()
                                .filter(entry ->
                                        entry.instance()
                                                .arn()
                                                .toString()
                                                .equals(request.instanceArn()))
                                .findFirst()
                                .map(entry ->
                                        Reply.done(
                                                DescribeInstanceResponse.builder()
                                                        .instanceArn(request.instanceArn())
                                                        .identityStoreId(
                                                                entry.instance().identityStoreId())
                                                        .ownerAccountId(
                                                                entry.instance().account().digits())
                                                        .name(Shapes.present(entry.name()))
                                                        .createdDate(entry.createdAt())
                                                        .status("ACTIVE")
                                                        .encryptionConfigurationDetails(
                                                                EncryptionConfigurationDetails
                                                                        .builder()
                                                                        .keyType(
                                                                                "AWS_OWNED_KMS_KEY")
                                                                        .encryptionStatus("ENABLED")
                                                                        .build())
                                                        .build()))
                                .orElseGet(() ->
                                        Reply.refused(
                                                AccessFault.notFound(
                                                        "Could not find Instance with arn "
                                                                + request.instanceArn()))));
    }
}
