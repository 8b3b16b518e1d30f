/**
 * AWS's Signature Version 4: who signed a request, and whether it is what was signed.
 *
 * <p>{@link patchbay.wire.sigv4.SignatureCheck} judges a request, {@link
 * patchbay.wire.sigv4.Signer} makes one. Both build the same {@link
 * patchbay.wire.sigv4.CanonicalRequest}. Source: <i>IAM User Guide, AWS Signature Version 4 for API
 * requests</i>; messages observed in logs of AWS's SDKs.
 */
@NullMarked
package patchbay.wire.sigv4;

import org.jspecify.annotations.NullMarked;
