/** Roles, SAML providers, policies, users, and the one Authorizer. */
@NullMarked
package patchbay.iam;

import org.jspecify.annotations.NullMarked;
