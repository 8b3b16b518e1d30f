package patchbay.connect.api;

import patchbay.connect.ContactFlowModule;
import patchbay.connect.Instance;
import patchbay.wire.connect.ContactFlowModuleSummary;
import patchbay.wire.connect.ExternalInvocationConfiguration;

/** Modules of contact flows as the wire carries them. */
final class ModuleShapes {
    private ModuleShapes() {}

    static String state(ContactFlowModule module) {
        return module.active() ? "ACTIVE" : "ARCHIVED";
    }

    /** With its content. */
    static patchbay.wire.connect.ContactFlowModule full(
            Instance instance, ContactFlowModule module) {
        return told(instance, module)
                .content(module.content())
                .flowModuleContentSha256(Digests.sha256(module.content()))
                .settings(module.settings())
                .build();
    }

    /** Without its content, which no search tells. */
    static patchbay.wire.connect.ContactFlowModule found(
            Instance instance, ContactFlowModule module) {
        return told(instance, module).build();
    }

    private static patchbay.wire.connect.ContactFlowModule.Builder told(
            Instance instance, ContactFlowModule module) {
        return patchbay.wire.connect.ContactFlowModule.builder()
                .arn(Furnisher.arn(instance, module))
                .id(module.id())
                .name(module.name())
                .state(state(module))
                .status("PUBLISHED")
                .description(module.description())
                .externalInvocationConfiguration(
                        ExternalInvocationConfiguration.builder()
                                .enabled(module.callable())
                                .build())
                .tags(module.tags());
    }

    static ContactFlowModuleSummary summary(Instance instance, ContactFlowModule module) {
        return ContactFlowModuleSummary.builder()
                .id(module.id())
                .arn(Furnisher.arn(instance, module))
                .name(module.name())
                .state(state(module))
                .build();
    }
}
