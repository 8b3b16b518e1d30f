/**
 * How people come in, and how they sign in: the console's pages of invitations, letters and rules.
 *
 * <p>{@link patchbay.web.console.enrol.InvitePages} invites; {@link
 * patchbay.web.console.enrol.SignInSection} is the part of a person's page about password, devices
 * and sessions; {@link patchbay.web.console.enrol.OutboxPages} shows letters; {@link
 * patchbay.web.console.enrol.SignInRulesPages} sets the rules of the instance.
 */
@NullMarked
package patchbay.web.console.enrol;

import org.jspecify.annotations.NullMarked;
