package patchbay.explain;

/**
 * The one change that would make a failed check pass, as an instruction to an administrator: {@code
 * re-create the user as `ben@example.com`}.
 *
 * @param text imperative, lower case, no final stop; exact setting and value in backticks
 */
public record Remedy(String text) {
    public static Remedy of(String text) {
        return new Remedy(text);
    }
}
