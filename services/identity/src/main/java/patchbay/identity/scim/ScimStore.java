package patchbay.identity.scim;

import java.util.List;
import java.util.Optional;

/** Keeps the tenant and its tokens. Each method is one durable transaction. */
public interface ScimStore {
    Optional<Tenant> tenant();

    /** Keeps the tenant; false, and nothing changed, where there is one. */
    boolean enable(Tenant tenant);

    /** Forgets the tenant and every token; false where there was none. */
    boolean disable();

    /** Oldest first. */
    List<ScimToken> tokens();

    /** Keeps the token, unless there are as many as there may be, or there is no tenant. */
    boolean add(ScimToken token, int most);

    boolean remove(String id);

    Optional<ScimToken> token(String hash);
}
