package patchbay.identity.directory;

import java.time.Instant;

/**
 * Several people under one name. Groups hold people, never other groups (rule 7.19).
 *
 * @param description may be empty
 */
public record Group(GroupId id, String displayName, String description, Instant createdAt) {}
