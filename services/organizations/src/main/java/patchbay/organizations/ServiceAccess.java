package patchbay.organizations;

import java.time.Instant;

/** A service that an organization trusts to work in its accounts. */
public record ServiceAccess(String principal, Instant since) {}
