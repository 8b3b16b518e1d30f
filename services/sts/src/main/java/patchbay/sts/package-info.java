/**
 * Sessions of roles: who gets one, what it carries, and why somebody does not get one.
 *
 * <p>The main path is {@link patchbay.sts.AssumeRoleWithSaml}: it takes what a browser or a program
 * presents, has the response verified by the SAML library, asks every question of {@link
 * patchbay.sts.FederationCheck}, and answers with an {@link patchbay.sts.AssumeRoleOutcome} that
 * carries all checks. The API's handler and the browser's sign-in share this one decision. {@link
 * patchbay.sts.SamlRoles} reads which roles a response offers, for the page where one is chosen.
 *
 * <p>Neighbours: providers, roles and session tokens are {@code patchbay.iam}'s; pages and cookies
 * are {@code patchbay.signin}'s.
 */
@NullMarked
package patchbay.sts;

import org.jspecify.annotations.NullMarked;
