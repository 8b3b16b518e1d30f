/**
 * Roles, SAML providers, policies, users and their keys, and the one {@link
 * patchbay.iam.Authorizer}.
 *
 * <p>Three things happen here. <b>Administration</b>: {@link patchbay.iam.Roles}, {@link
 * patchbay.iam.SamlProviders}, {@link patchbay.iam.ManagedPolicies}, {@link patchbay.iam.Users},
 * {@link patchbay.iam.AccessKeys} and {@link patchbay.iam.AccountSettings} keep IAM's rules and
 * speak IAM's sentences; their API is {@code patchbay.iam.api}. <b>Authentication</b>: {@link
 * patchbay.iam.CallerCredentials} tells which secret belongs to an access key id and who the caller
 * is; {@link patchbay.iam.SessionTokens} seals and opens sessions. <b>Authorization</b>: every
 * handler of every service asks the Authorizer, which gathers the caller's policies and the
 * organization's guardrails and has {@code patchbay.policy} decide.
 *
 * <p>Neighbours: {@code patchbay.organizations} knows accounts and guardrails; {@code patchbay.sts}
 * makes sessions of roles. SQL for the stores is in {@code patchbay.storage}.
 */
@NullMarked
package patchbay.iam;

import org.jspecify.annotations.NullMarked;
