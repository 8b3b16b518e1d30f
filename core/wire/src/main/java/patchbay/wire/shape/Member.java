package patchbay.wire.shape;

/**
 * A member of a structure.
 *
 * @param name in the model, such as {@code RoleArn}
 * @param wireName as it is written, usually the same
 * @param evenEmpty a list or map that is written although it is empty
 * @param location where a REST request carries it
 */
public record Member(
        String name,
        String wireName,
        Shape shape,
        boolean required,
        boolean evenEmpty,
        Location location) {
    /** Where a member travels in a REST protocol. */
    public enum Location {
        BODY,
        URI,
        QUERY,
        HEADER
    }

    public static Member required(String name, Shape shape) {
        return new Member(name, name, shape, true, true, Location.BODY);
    }

    public static Member optional(String name, Shape shape) {
        return new Member(name, name, shape, false, false, Location.BODY);
    }

    /** The same member, written whenever it is there, though it be empty. */
    public Member writtenEvenEmpty() {
        return new Member(name, wireName, shape, required, true, location);
    }

    /** The same member, written under another name. */
    public Member as(String otherWireName) {
        return new Member(name, otherWireName, shape, required, evenEmpty, location);
    }

    /** The same member, carried elsewhere than in the body. */
    public Member in(Location elsewhere, String otherWireName) {
        return new Member(name, otherWireName, shape, required, evenEmpty, elsewhere);
    }

    @Override
    public Shape shape() {
        return shape.resolved();
    }

    /** The name as AWS's validation messages spell it: with a small first letter. */
    public String messageName() {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
