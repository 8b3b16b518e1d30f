package patchbay.connect;

import java.time.Duration;
import java.util.Optional;

/** Slows down whoever guesses passwords. */
public interface GuessLimit {
    /** How long to wait before the next attempt counts; nothing where it may be made now. */
    Optional<Duration> wait(String name, String source);

    void failed(String name, String source);

    void succeeded(String name, String source);
}
