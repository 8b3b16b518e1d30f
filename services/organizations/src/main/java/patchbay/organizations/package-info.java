/**
 * Accounts, and the guardrails that an organization lays over them.
 *
 * <p>{@link patchbay.organizations.Accounts} opens and finds accounts. An {@link
 * patchbay.organizations.Organization} is a tree: {@link patchbay.organizations.Units} in a root,
 * {@link patchbay.organizations.MemberAccounts} in them, and {@link
 * patchbay.organizations.OrganizationPolicies} that hang at any of the three. {@link
 * patchbay.organizations.Guardrails} answers what limits one account: the service control policies
 * over its callers and the resource control policies over what it owns, level by level from the
 * root. An account outside an organization has none, which is what {@link
 * patchbay.organizations.Guardrails#STANDALONE} says of every account.
 *
 * <p>Neighbours: the iam service asks for guardrails when it authorizes a call. What this service
 * needs of iam it declares itself: {@link patchbay.organizations.Permissions} and {@link
 * patchbay.organizations.AccountAccess}. The API is {@code patchbay.organizations.api}.
 */
@NullMarked
package patchbay.organizations;

import org.jspecify.annotations.NullMarked;
