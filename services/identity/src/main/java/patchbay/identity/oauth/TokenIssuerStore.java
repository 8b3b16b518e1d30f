package patchbay.identity.oauth;

import java.util.List;
import java.util.Optional;

/** Keeps trusted token issuers. Each method is one durable transaction. */
public interface TokenIssuerStore {
    /** Adds the issuer, or replaces it. */
    void put(TokenIssuer issuer);

    /** False where it is gone. */
    boolean remove(String id);

    Optional<TokenIssuer> find(String id);

    /** By id. */
    List<TokenIssuer> list(String instance);
}
