package patchbay.identity.application;

import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** Keeps applications, their keys and assignments. Each method is one durable transaction. */
public interface ApplicationStore {
    /** Keeps a new application with the key that signs for it. */
    void add(Application application, ApplicationKey key);

    /** Replaces the settings; false where the application is gone. */
    boolean update(Application application);

    /** Removes the application with keys and assignments; false where there is none. */
    boolean remove(ApplicationId id);

    Optional<Application> find(ApplicationId id);

    /** The oldest application that is displayed so. */
    Optional<Application> displayedAs(String displayName);

    /** All applications, by display name. */
    List<Application> list();

    /** The keys of the application, the active one first. */
    List<ApplicationKey> keys(ApplicationId id);

    /** Keeps a further key; false where the application is gone or has so many keys already. */
    boolean addKey(ApplicationId id, ApplicationKey key, int atMost);

    /** Makes this key the active one, and no other; false where the application has it not. */
    boolean activateKey(ApplicationId id, String keyId);

    /** Removes a key that is not active; false where there is none such. */
    boolean removeKey(ApplicationId id, String keyId);

    /** Applications with this consumer and audience, by display name. */
    List<Application> leadingTo(String acsUrl, String audience);

    /** Applications by display name, behind the given one; at most so many. */
    List<Application> page(Optional<Application> after, int limit);

    /** How many applications there are. */
    int count();

    /** Assigns; false where application, person or group is gone. Repeating changes nothing. */
    boolean assign(ApplicationId id, Assignee assignee);

    /** Takes the assignment away; false where there was none. */
    boolean unassign(ApplicationId id, Assignee assignee);

    List<Assignee> assignees(ApplicationId id);

    /** Whether the application is assigned to the person or to a group they are in. */
    boolean assigned(PersonId person, ApplicationId id);

    /**
     * Everybody to whom the application is assigned, themselves or as a member of a group, by user
     * name, behind the given one; at most so many.
     */
    List<Person> people(ApplicationId id, String afterUserName, int limit);

    /** The applications assigned to the person or to a group they are in, by display name. */
    List<Application> assignedTo(PersonId person);
}
