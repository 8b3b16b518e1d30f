package patchbay.identity.oauth;

import java.util.List;
import java.util.Optional;
import patchbay.identity.application.Assignee;

/** Keeps OAuth applications. Each method is one durable transaction. */
public interface CustomerApplicationStore {
    /** Adds the application, or replaces it. */
    void put(CustomerApplication application);

    /** Removes it with its assignments; false where it is gone. */
    boolean remove(String id);

    Optional<CustomerApplication> find(String id);

    /** By id. */
    List<CustomerApplication> list(String instance);

    /** False where it was assigned already. */
    boolean assign(String id, Assignee assignee);

    /** False where it was not assigned. */
    boolean unassign(String id, Assignee assignee);

    List<Assignee> assignees(String id);
}
