package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to a contact, written in the flow language; kept, checked and given back.
 *
 * @param type {@code CONTACT_FLOW}, {@code CUSTOMER_QUEUE} …
 * @param saved the content last saved
 * @param published the content in force, where there is some
 * @param active false where it is archived
 */
public record ContactFlow(
        String id,
        InstanceId instance,
        String name,
        String type,
        String description,
        String saved,
        Optional<String> published,
        boolean active,
        Map<String, String> tags,
        Instant changedAt)
        implements Furniture {
    public ContactFlow {
        tags = Map.copyOf(tags);
    }

    @Override
    public Kind kind() {
        return Kind.CONTACT_FLOW;
    }

    @Override
    public List<Reference> needs() {
        return List.of();
    }

    public ContactFlow described(String newName, String newDescription, boolean newActive) {
        return new ContactFlow(
                id,
                instance,
                newName,
                type,
                newDescription,
                saved,
                published,
                newActive,
                tags,
                changedAt);
    }

    /** Keeps the content for later. */
    public ContactFlow saving(String content) {
        return new ContactFlow(
                id, instance, name, type, description, content, published, active, tags, changedAt);
    }

    /** Puts the content into force. */
    public ContactFlow publishing(String content) {
        return new ContactFlow(
                id,
                instance,
                name,
                type,
                description,
                content,
                Optional.of(content),
                active,
                tags,
                changedAt);
    }

    @Override
    public ContactFlow tagged(Map<String, String> changed) {
        return new ContactFlow(
                id,
                instance,
                name,
                type,
                description,
                saved,
                published,
                active,
                changed,
                changedAt);
    }

    @Override
    public ContactFlow changedAt(Instant moment) {
        return new ContactFlow(
                id, instance, name, type, description, saved, published, active, tags, moment);
    }
}
