package patchbay.identity.scim;

import java.time.Instant;

/**
 * That provisioning is enabled.
 *
 * @param id part of every address of the server
 */
public record Tenant(String id, Instant enabledAt) {}
