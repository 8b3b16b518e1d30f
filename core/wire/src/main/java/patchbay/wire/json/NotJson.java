package patchbay.wire.json;

import java.io.Serial;

/** A text that is no JSON. The message says why, and repeats nothing of the text. */
public final class NotJson extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    NotJson(String why) {
        super(why);
    }
}
