/**
 * The identity provider: who people are, what they may open, and the signed statement that says so.
 *
 * <p>Three rooms: {@link patchbay.identity.directory} keeps people, groups and passwords; {@link
 * patchbay.identity.application} keeps applications, their keys, attribute mappings and who is
 * assigned; {@link patchbay.identity.portal} lets people in and opens applications for them, which
 * means stations one to three of a sign-in: person, assignment, assertion. The service provider's
 * half ({@code patchbay.signin}) knows nothing of this package: what they share is the signed
 * document.
 *
 * <p>Source: section 7 of the behaviour catalogue.
 */
@NullMarked
package patchbay.identity;

import org.jspecify.annotations.NullMarked;
