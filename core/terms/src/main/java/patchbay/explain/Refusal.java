package patchbay.explain;

import java.util.Optional;

/**
 * What a refusal page shows: the cloud's sentence and the code under which an administrator finds
 * the reason.
 *
 * @param decisive the failed check
 * @param sentence the cloud's own words
 */
public record Refusal(TraceCode trace, Check decisive, String sentence) {
    /** The catalogue's number of this failure, where it has one. */
    public Optional<String> failure() {
        return decisive.definition().failure();
    }
}
