package patchbay.connect.api;

import patchbay.connect.ContactFlow;
import patchbay.connect.Instance;
import patchbay.wire.connect.ContactFlowSummary;

/** Contact flows as the wire carries them. */
final class FlowShapes {
    private static final String SAVED = ":$SAVED";
    private static final String LATEST = ":$LATEST";

    private FlowShapes() {}

    /** The id alone, where an alias of its content may stand behind it. */
    static String id(String address) {
        return meansSaved(address) ? address.substring(0, address.lastIndexOf(':')) : address;
    }

    /** Whether the content last saved is meant, not the one in force. */
    static boolean meansSaved(String address) {
        return address.endsWith(SAVED) || address.endsWith(LATEST);
    }

    static String state(ContactFlow flow) {
        return flow.active() ? "ACTIVE" : "ARCHIVED";
    }

    static String status(ContactFlow flow) {
        return flow.published().isPresent() ? "PUBLISHED" : "SAVED";
    }

    /** With its content. */
    static patchbay.wire.connect.ContactFlow full(
            Instance instance, ContactFlow flow, String content, String status) {
        return told(instance, flow)
                .status(status)
                .content(content)
                .flowContentSha256(Digests.sha256(content))
                .build();
    }

    /** Without its content, which no search tells. */
    static patchbay.wire.connect.ContactFlow found(Instance instance, ContactFlow flow) {
        return told(instance, flow).status(status(flow)).build();
    }

    private static patchbay.wire.connect.ContactFlow.Builder told(
            Instance instance, ContactFlow flow) {
        return patchbay.wire.connect.ContactFlow.builder()
                .arn(Furnisher.arn(instance, flow))
                .id(flow.id())
                .name(flow.name())
                .type(flow.type())
                .state(state(flow))
                .description(flow.description())
                .tags(flow.tags())
                .lastModifiedTime(flow.changedAt())
                .lastModifiedRegion(instance.region().id());
    }

    static ContactFlowSummary summary(Instance instance, ContactFlow flow) {
        return ContactFlowSummary.builder()
                .id(flow.id())
                .arn(Furnisher.arn(instance, flow))
                .name(flow.name())
                .contactFlowType(flow.type())
                .contactFlowState(state(flow))
                .contactFlowStatus(status(flow))
                .build();
    }
}
