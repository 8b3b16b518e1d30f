package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part that contact flows share, written in the flow language; its content is always in force.
 *
 * @param active false where it is archived
 * @param settings what its callers give and get, a JSON Schema
 * @param callable whether others than flows may call it
 */
public record ContactFlowModule(
        String id,
        InstanceId instance,
        String name,
        String description,
        String content,
        boolean active,
        Optional<String> settings,
        boolean callable,
        Map<String, String> tags,
        Instant changedAt)
        implements Furniture {
    public ContactFlowModule {
        tags = Map.copyOf(tags);
    }

    @Override
    public Kind kind() {
        return Kind.CONTACT_FLOW_MODULE;
    }

    @Override
    public List<Reference> needs() {
        return List.of();
    }

    public ContactFlowModule described(String newName, String newDescription, boolean newActive) {
        return new ContactFlowModule(
                id,
                instance,
                newName,
                newDescription,
                content,
                newActive,
                settings,
                callable,
                tags,
                changedAt);
    }

    public ContactFlowModule holding(String newContent, Optional<String> newSettings) {
        return new ContactFlowModule(
                id,
                instance,
                name,
                description,
                newContent,
                active,
                newSettings,
                callable,
                tags,
                changedAt);
    }

    @Override
    public ContactFlowModule tagged(Map<String, String> changed) {
        return new ContactFlowModule(
                id,
                instance,
                name,
                description,
                content,
                active,
                settings,
                callable,
                changed,
                changedAt);
    }

    @Override
    public ContactFlowModule changedAt(Instant moment) {
        return new ContactFlowModule(
                id, instance, name, description, content, active, settings, callable, tags, moment);
    }
}
