/**
 * The consumer of SAML Responses: decides whether a Response that a stranger posted is the word of
 * an identity provider that an administrator trusts, and hands on what was said.
 *
 * <p>The path: {@link patchbay.saml.verify.ReceivedResponse} is what came in, decoded and parsed,
 * nothing believed. {@link patchbay.saml.verify.ResponseVerifier} finds the signed element in it,
 * verifies the signature under a key of the {@link patchbay.saml.verify.TrustedProvider}, and reads
 * every value from the very octets whose digest was signed. Then it asks the questions of {@link
 * patchbay.saml.verify.SamlCheck}. A {@link patchbay.saml.verify.VerifiedAssertion} exists only if
 * all of them were answered well; no other way leads to one.
 *
 * <p>{@link patchbay.saml.verify.Claims} are the unverified values. They serve to find which
 * provider's key to try and to show an administrator what a refused Response claimed, nothing else.
 *
 * <p>Neighbours: {@code patchbay.saml.xml} parses and canonicalises, {@code patchbay.saml.issue}
 * writes Responses, {@code patchbay.saml.metadata} reads the keys of providers.
 */
@NullMarked
package patchbay.saml.verify;

import org.jspecify.annotations.NullMarked;
