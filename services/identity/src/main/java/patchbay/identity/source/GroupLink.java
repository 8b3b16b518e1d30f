package patchbay.identity.source;

import patchbay.identity.directory.GroupId;

/** That a group belongs to a source. */
public record GroupLink(GroupId group, SourceId source, String externalId) {}
