package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Instance;
import patchbay.connect.Resilience;
import patchbay.wire.connect.Attribute;
import patchbay.wire.connect.InstanceSummary;
import patchbay.wire.connect.ReplicationConfiguration;
import patchbay.wire.connect.ReplicationStatusSummary;

/** Instances as the wire carries them. */
final class InstanceShapes {
    /** Instances are ready as soon as they are made. */
    private static final String STATUS = "ACTIVE";

    private InstanceShapes() {}

    static patchbay.wire.connect.Instance full(Instance instance) {
        return patchbay.wire.connect.Instance.builder()
                .id(instance.publicId().text())
                .arn(instance.arn().toString())
                .identityManagementType(instance.identityManagement().name())
                .instanceAlias(instance.alias())
                .createdTime(instance.createdAt())
                .serviceRole(instance.serviceRole().toString())
                .instanceStatus(STATUS)
                .inboundCallsEnabled(instance.isOn("INBOUND_CALLS"))
                .outboundCallsEnabled(instance.isOn("OUTBOUND_CALLS"))
                .instanceAccessUrl(instance.accessUrl())
                .tags(instance.tags())
                .build();
    }

    static InstanceSummary summary(Instance instance) {
        return InstanceSummary.builder()
                .id(instance.publicId().text())
                .arn(instance.arn().toString())
                .identityManagementType(instance.identityManagement().name())
                .instanceAlias(instance.alias())
                .createdTime(instance.createdAt())
                .serviceRole(instance.serviceRole().toString())
                .instanceStatus(STATUS)
                .inboundCallsEnabled(instance.isOn("INBOUND_CALLS"))
                .outboundCallsEnabled(instance.isOn("OUTBOUND_CALLS"))
                .instanceAccessUrl(instance.accessUrl())
                .build();
    }

    static ReplicationConfiguration replication(Resilience.Halves halves) {
        return ReplicationConfiguration.builder()
                .sourceRegion(halves.source().region().id())
                .globalSignInEndpoint(halves.signInEndpoint())
                .replicationStatusSummaryList(
                        List.of(
                                ReplicationStatusSummary.builder()
                                        .region(halves.replica().region().id())
                                        .replicationStatus("INSTANCE_REPLICATION_COMPLETE")
                                        .build()))
                .build();
    }

    static Attribute attribute(Instance instance, String type) {
        return Attribute.builder()
                .attributeType(type)
                .value(Boolean.toString(instance.isOn(type)))
                .build();
    }
}
