package patchbay.identity.directory;

import java.time.Instant;
import java.util.List;

/**
 * Several people under one name.
 *
 * <p>A group may be noted as nested in another, as some directories have it. Nesting is shown and
 * nothing else: only immediate members count (rule 7.19).
 *
 * @param description may be empty
 * @param externalIds under which other systems know the group
 */
public record Group(
        GroupId id,
        String displayName,
        String description,
        List<ExternalId> externalIds,
        History history) {
    public Group {
        externalIds = List.copyOf(externalIds);
    }

    /** A group nobody has changed since. */
    public Group(GroupId id, String displayName, String description, Instant createdAt) {
        this(id, displayName, description, List.of(), History.begin(createdAt, ""));
    }

    public Instant createdAt() {
        return history.createdAt();
    }

    public Group named(String newName) {
        return new Group(id, newName, description, externalIds, history);
    }

    public Group described(String newDescription) {
        return new Group(id, displayName, newDescription, externalIds, history);
    }

    public Group withExternalIds(List<ExternalId> ids) {
        return new Group(id, displayName, description, ids, history);
    }

    Group with(History changed) {
        return new Group(id, displayName, description, externalIds, changed);
    }
}
