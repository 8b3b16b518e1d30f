/**
 * What the model files say about data, as values: shapes, members, constraints.
 *
 * <p>A generated record holds its {@link patchbay.wire.shape.Structure} and turns itself into
 * {@link patchbay.wire.shape.Fields} and back. So each protocol is one small reader and one small
 * writer that walk the structure, and constraints are checked in one place ({@link
 * patchbay.wire.shape.Constraints}) before a record exists.
 */
@NullMarked
package patchbay.wire.shape;

import org.jspecify.annotations.NullMarked;
