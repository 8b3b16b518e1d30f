package patchbay.identity.directory;

/**
 * Under which name another system knows a person or a group.
 *
 * @param issuer who gave the id; an issuer gives an id once
 */
public record ExternalId(String issuer, String id) {}
