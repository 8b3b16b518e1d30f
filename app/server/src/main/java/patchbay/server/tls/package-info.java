/**
 * HTTPS with a certificate from a local authority, both made on the first start and kept with the
 * data.
 *
 * <p>At every other start nothing is read until the first TLS handshake.
 */
@NullMarked
package patchbay.server.tls;

import org.jspecify.annotations.NullMarked;
