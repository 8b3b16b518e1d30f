package patchbay.connect;

import patchbay.aws.Secret;

/** The directories of people that instances of the third kind take their users from. */
public interface Directories {
    /** What a directory says of a name and a password. */
    enum Answer {
        YES,
        NO,
        /** It cannot be asked now. */
        LATER
    }

    /** Whether there is a directory of this id, such as {@code d-1234567890}. */
    boolean serves(String directoryId);

    /**
     * Whether name and password belong together there.
     *
     * @param source where the attempt comes from: the client's address
     */
    Answer ask(String directoryId, String name, Secret password, String source);
}
