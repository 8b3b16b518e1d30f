/**
 * Tokens for programs that act for a person: how a command line comes to hold one, and what it is
 * good for.
 *
 * <p>A program registers ({@link patchbay.identity.token.Clients}), asks for a person's consent in
 * one of two ways ({@link patchbay.identity.token.Consents}: by a user code, or by an authorization
 * code with PKCE), and exchanges the consent for tokens ({@link patchbay.identity.token.Tokens}).
 * Codes and tokens are kept as hashes.
 *
 * <p>Source: RFC 6749, RFC 7636, RFC 8628; <i>IAM Identity Center OIDC API Reference</i>.
 */
@NullMarked
package patchbay.identity.token;

import org.jspecify.annotations.NullMarked;
