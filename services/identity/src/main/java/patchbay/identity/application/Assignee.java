package patchbay.identity.application;

import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.PersonId;

/** Who may open an application: a person, or everybody who is in a group itself (rule 7.19). */
public sealed interface Assignee {
    record OnePerson(PersonId id) implements Assignee {}

    record EverybodyIn(GroupId id) implements Assignee {}
}
