package patchbay.web.language;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who reads the answer to the request at hand.
 *
 * @param language that they read
 * @param page path and query that show the same page again; empty where a form was posted, whose
 *     answer no link leads to
 */
public record Reader(Language language, Optional<String> page) {
    private static final ScopedValue<Reader> AT_HAND = ScopedValue.newInstance();
    private static final Reader NOBODY = new Reader(Language.ENGLISH, Optional.empty());

    /** The reader of the request that this thread answers; outside of any, somebody English. */
    public static Reader atHand() {
        return AT_HAND.orElse(NOBODY);
    }

    /** Does the work for this reader. */
    public <T> T served(Supplier<T> work) {
        return ScopedValue.where(AT_HAND, this).call(work::get);
    }
}
