/**
 * Real, foreign software on the other side of the signed document, each test with a Patchbay in a
 * process of its own.
 *
 * <p>{@link patchbay.scenarios.realpeers.KeycloakTest}: an identity provider lets an agent in. What
 * is set up is what {@code examples/keycloak} tells a user to set up, by the same scripts. {@link
 * patchbay.scenarios.realpeers.ServiceProvidersTest}: three service providers take what we issue.
 * {@link patchbay.scenarios.realpeers.TerraformTest}: the unmodified AWS provider sets up {@code
 * examples/terraform} and finds what it made.
 *
 * <p>Runs under the profile {@code real-idp}, which unpacks Keycloak; the service providers come
 * from Debian's packages.
 */
@NullMarked
package patchbay.scenarios.realpeers;

import org.jspecify.annotations.NullMarked;
