/**
 * Self-signed X.509 certificates: the form in which a signing key is handed to its readers.
 *
 * <p>SAML partners compare public keys, not chains, so a certificate here is an envelope with a
 * name and dates. It is written by a small DER writer of our own; the JDK reads every one of them
 * back before it is used. Why no library: {@code docs/decisions/0011}.
 */
@NullMarked
package patchbay.saml.certificate;

import org.jspecify.annotations.NullMarked;
