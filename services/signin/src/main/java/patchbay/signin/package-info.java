/**
 * The sign-in endpoint: from a posted SAML response to a session in the console of a region.
 *
 * <p>{@link patchbay.signin.SignIn} takes what a browser posted to {@code /saml}, has the response
 * verified and a role assumed (by {@code patchbay.sts}, which decides), asks for a choice where the
 * response offers several roles, and answers with a {@link patchbay.signin.SignInOutcome} that is
 * one page each. {@link patchbay.signin.RelayStates} says where the browser may go next. {@link
 * patchbay.signin.ConsoleSessions} carries the session from the sign-in host to the console's host
 * by a one-time code, and keeps it.
 *
 * <p>What is decided on the way is written to a {@link patchbay.explain.Journal}. Neighbours: the
 * issuing half of a sign-in is {@code patchbay.identity}'s, and the two never meet but in the
 * signed document; what lies behind the console is {@code patchbay.connect}'s.
 */
@NullMarked
package patchbay.signin;

import org.jspecify.annotations.NullMarked;
