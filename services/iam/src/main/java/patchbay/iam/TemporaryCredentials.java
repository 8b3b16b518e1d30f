package patchbay.iam;

import java.time.Instant;
import patchbay.aws.Secret;

/** Temporary credentials. The session token is as secret as the key: it opens the session. */
public record TemporaryCredentials(
        String accessKeyId, Secret secretAccessKey, Secret sessionToken, Instant expiresAt) {}
