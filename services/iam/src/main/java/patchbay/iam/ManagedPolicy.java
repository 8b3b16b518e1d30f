package patchbay.iam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Arn;

/**
 * A policy with a name of its own, which roles and users share.
 *
 * @param versions by number, at least one
 * @param defaultVersion number of the version in force
 * @param lastVersion the highest number ever given: numbers are not given twice
 * @param attachments how many roles and users it was attached to when it was read
 * @param boundaryUses how many roles and users it bounded when it was read
 */
public record ManagedPolicy(
        Identifiers ids,
        String description,
        Tags tags,
        Instant updatedAt,
        List<Version> versions,
        int defaultVersion,
        int lastVersion,
        int attachments,
        int boundaryUses) {
    public ManagedPolicy {
        versions = List.copyOf(versions);
    }

    /** One text of the policy; its id on the wire is {@code v} and the number. */
    public record Version(int number, String document, Instant createdAt) {
        public String id() {
            return "v" + number;
        }
    }

    public Arn arn() {
        return ProvidedPolicy.provides(ids) ? ProvidedPolicy.arn(ids) : ids.arn("policy");
    }

    /** The version of this id, {@code v3}. */
    public Optional<Version> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The text in force. */
    public Version inForce() {
        return version("v" + defaultVersion).orElseThrow();
    }

    ManagedPolicy tagged(Tags newTags) {
        return new ManagedPolicy(
                ids,
                description,
                newTags,
                updatedAt,
                versions,
                defaultVersion,
                lastVersion,
                attachments,
                boundaryUses);
    }

    ManagedPolicy used(int newAttachments, int newBoundaryUses) {
        return new ManagedPolicy(
                ids,
                description,
                tags,
                updatedAt,
                versions,
                defaultVersion,
                lastVersion,
                newAttachments,
                newBoundaryUses);
    }

    ManagedPolicy having(
            List<Version> newVersions, int newDefault, int newLast, Instant newUpdatedAt) {
        return new ManagedPolicy(
                ids,
                description,
                tags,
                newUpdatedAt,
                newVersions,
                newDefault,
                newLast,
                attachments,
                boundaryUses);
    }
}
