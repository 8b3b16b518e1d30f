package patchbay.iam;

import java.util.Map;
import java.util.Optional;

/** Keeps when access keys and roles were last used. Each method is one durable transaction. */
public interface LastUseStore {
    /**
     * Keeps these uses, each unless a later one is known.
     *
     * @param uses by the id of an access key, or the unique id of a role
     */
    void keep(Map<String, LastUse> uses);

    Optional<LastUse> find(String id);
}
