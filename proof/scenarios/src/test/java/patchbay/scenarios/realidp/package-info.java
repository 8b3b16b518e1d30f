/**
 * A real, foreign identity provider lets an agent in: Keycloak, started for the test, with a
 * Patchbay of its own process, the stock {@code aws} command line and a headless Chromium.
 *
 * <p>Runs under the profile {@code real-idp}, which unpacks Keycloak. What is set up is what {@code
 * examples/keycloak} tells a user to set up, by the same scripts.
 */
@NullMarked
package patchbay.scenarios.realidp;

import org.jspecify.annotations.NullMarked;
