package patchbay.wire;

import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/** The input or output of an operation that has none. */
public record Nothing() implements Structured {
    public static final Nothing NOTHING = new Nothing();

    /** Without members. */
    public static final Structure SHAPE = new Structure("Nothing");

    @Override
    public Fields fields() {
        return Fields.of(SHAPE);
    }
}
