package patchbay.wire.shape;

/** A generated record, as the writers of the protocols see it. */
public interface Structured {
    Fields fields();
}
