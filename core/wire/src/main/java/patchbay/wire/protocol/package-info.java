/**
 * How requests are read and answers are written: one class per protocol.
 *
 * <p>A protocol knows no service. It walks the {@link patchbay.wire.shape.Structure} of the
 * operation and moves values between the bytes and {@link patchbay.wire.shape.Fields}. What it
 * cannot read it reports as {@link patchbay.wire.protocol.Unreadable}, worded for the caller.
 */
@NullMarked
package patchbay.wire.protocol;

import org.jspecify.annotations.NullMarked;
