package patchbay.policy;

/** A place in a document as submitted; line and column count from 1. */
public record Position(int line, int column) {
    Position behind() {
        return new Position(line, column + 1);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
