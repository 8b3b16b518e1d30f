/**
 * The second factor: what people prove themselves with beside the password.
 *
 * <p>{@link patchbay.identity.factor.Devices} registers, lists and checks them. {@link
 * patchbay.identity.factor.Totp} computes the codes of authenticator apps, {@link
 * patchbay.identity.factor.WebAuthn} judges what security keys and passkeys sign.
 *
 * <p>Source: rule 7.24; RFC 6238; W3C Web Authentication Level 3.
 */
@NullMarked
package patchbay.identity.factor;

import org.jspecify.annotations.NullMarked;
