package patchbay.identity.oauth;

import java.util.List;
import java.util.Optional;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.PersonId;

/** Keeps OAuth applications. Each method is one durable transaction. */
public interface CustomerApplicationStore {
    /** Adds the application, or replaces it. */
    void put(CustomerApplication application);

    /** Removes it with its assignments and options; false where it is gone. */
    boolean remove(String id);

    Optional<CustomerApplication> find(String id);

    /** By id. */
    List<CustomerApplication> list(String instance);

    /** False where it was assigned already. */
    boolean assign(String id, Assignee assignee);

    /** False where it was not assigned. */
    boolean unassign(String id, Assignee assignee);

    List<Assignee> assignees(String id);

    /** Whether it is assigned to the person, or to a group that they are in themselves. */
    boolean reaches(String id, PersonId person);

    /**
     * Those that the access portal shows the person: visible, enabled, with an address to begin at,
     * and for them. By name.
     */
    List<CustomerApplication> shownTo(PersonId person);

    /** Adds the option, or replaces that of its kind and name. */
    void put(String id, Option option);

    /** False where there was none of this name. */
    boolean remove(String id, Option.Kind kind, String name);

    /** By name. */
    List<Option> options(String id, Option.Kind kind);
}
