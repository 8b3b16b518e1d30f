/**
 * Accounts, and the guardrails that an organization lays over them.
 *
 * <p>{@link patchbay.organizations.Accounts} opens and finds accounts. {@link
 * patchbay.organizations.Guardrails} answers what limits one: the service control policies over its
 * callers and the resource control policies over what it owns, level by level from the root. An
 * account outside an organization has none, which is what {@link
 * patchbay.organizations.Guardrails#STANDALONE} says of every account.
 *
 * <p>Neighbours: the iam service asks for both when it authorizes a call.
 */
@NullMarked
package patchbay.organizations;

import org.jspecify.annotations.NullMarked;
