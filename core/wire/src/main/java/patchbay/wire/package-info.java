/**
 * The cloud's wire protocols: AWS query, JSON 1.0/1.1 and REST-JSON, driven by the model files
 * under {@code models/}, and SigV4.
 *
 * <p>An operation is served by a {@link patchbay.wire.Handler}, named exactly as the operation. It
 * gets a generated request record whose constraints were already checked, and answers with a
 * generated response record or a {@link patchbay.wire.Fault}. Generated records live in a package
 * per service ({@code patchbay.wire.iam} …) and never travel past a handler.
 */
@NullMarked
package patchbay.wire;

import org.jspecify.annotations.NullMarked;
