package patchbay.identity.source.external;

import java.util.Optional;

/** Looks at identity providers from here. Implemented by the program's edge to the network. */
public interface ProviderProbe {
    /** Whether something listens where the address leads. */
    boolean answers(String address);

    /** The document at the address; nothing where there is none. */
    Optional<String> fetch(String address);
}
