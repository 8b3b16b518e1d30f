/**
 * The issuing side of SAML: what an identity provider says about a person, signed, if wished
 * encrypted, and ready to be posted.
 *
 * <p>{@link patchbay.saml.issue.ResponseIssuer} is the door. It writes an {@link
 * patchbay.saml.issue.AssertionContent} through {@link patchbay.saml.write.CanonicalWriter}, signs
 * the octets it wrote ({@link patchbay.saml.issue.EnvelopedSignature}), encrypts them for a partner
 * that wants it ({@link patchbay.saml.issue.AssertionEncryption}), and never parses anything. The
 * reading side is in {@code patchbay.saml.verify}; the two share no code, so that a mistake in one
 * is found by the other.
 */
@NullMarked
package patchbay.saml.issue;

import org.jspecify.annotations.NullMarked;
