package patchbay.iam;

import patchbay.aws.Secret;

import java.time.Instant;

/** Temporary credentials. The session token is as secret as the key: it opens the session. */
public record TemporaryCredentials(
        String accessKeyId, Secret secretAccessKey, Secret sessionToken, Instant expiresAt) {}
