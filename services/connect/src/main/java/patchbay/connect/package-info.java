/**
 * Contact-centre instances, their users, and the sessions that agents get in them.
 *
 * <p>The main path: a role session lands at {@code /connect/federate/INSTANCE} ({@link
 * patchbay.connect.Landing}); {@link patchbay.connect.Federation} decides whether it becomes a user
 * of that instance; {@link patchbay.connect.ConnectSessions} keeps the session of 12 hours; {@link
 * patchbay.connect.PageGate} opens the pages that the user's security profiles allow. The API's
 * {@code GetFederationToken} shares the decision.
 *
 * <p>{@link patchbay.connect.Instances} and {@link patchbay.connect.Users} hold the rules of what
 * administrators may create; one handler per API operation, named as the operation, translates.
 * Neighbours: who the caller is, and what a policy allows, come from {@code patchbay.iam}; pages
 * and cookies are the web edge's.
 */
@NullMarked
package patchbay.connect;

import org.jspecify.annotations.NullMarked;
