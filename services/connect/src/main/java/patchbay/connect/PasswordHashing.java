package patchbay.connect;

import java.util.Optional;
import patchbay.aws.Secret;

/** Hashes and compares passwords, by the one hasher that the program has. */
public interface PasswordHashing {
    /** How a comparison came out; BUSY: too many wait already, nothing was compared. */
    enum Match {
        YES,
        NO,
        BUSY
    }

    KeptPassword keep(Secret password);

    /** Where nothing is kept NO, after as much work. */
    Match compare(Secret password, Optional<KeptPassword> kept);
}
