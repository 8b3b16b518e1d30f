package patchbay.connect;

/**
 * Where in an instance a sign-in goes.
 *
 * @param destination a path, or an external address; decoded
 * @param newDomain whether the relay state asked for the current domain, which knows no {@code
 *     /connect} prefix
 */
public record Target(String destination, boolean newDomain) {}
