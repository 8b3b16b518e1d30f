/**
 * Another identity provider signs people in here: Patchbay as SAML service provider.
 *
 * <p>{@link patchbay.identity.source.external.Departure} sends a browser away with a request,
 * {@link patchbay.identity.source.external.ExternalSignIn} judges what it comes back with; between
 * the two, {@link patchbay.identity.source.external.ExternalStore} remembers which request waits.
 * The rules are those of the cloud (7.8, 7.9), each a check with a name of its own.
 */
@NullMarked
package patchbay.identity.source.external;

import org.jspecify.annotations.NullMarked;
