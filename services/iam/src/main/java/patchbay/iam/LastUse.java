package patchbay.iam;

import java.time.Instant;

/**
 * When and for what an access key or a role was last used.
 *
 * @param service signing name of the service
 */
public record LastUse(Instant at, String service, String region) {}
