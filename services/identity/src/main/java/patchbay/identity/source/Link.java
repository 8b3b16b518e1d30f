package patchbay.identity.source;

import patchbay.identity.directory.PersonId;

/**
 * That a person belongs to a source.
 *
 * @param externalId the source's own permanent name for them: objectGUID, entryUUID
 * @param place where the source keeps them: a distinguished name
 * @param sid security identifier in Active Directory; empty elsewhere
 * @param fingerprint of everything that was taken from the source last
 * @param active whether the source let them in when it was last asked
 */
public record Link(
        PersonId person,
        SourceId source,
        String externalId,
        String place,
        String sid,
        String fingerprint,
        boolean active) {}
