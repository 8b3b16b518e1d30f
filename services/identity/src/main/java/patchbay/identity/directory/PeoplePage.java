package patchbay.identity.directory;

import java.util.List;
import java.util.Optional;

/**
 * Some of the people who were asked for.
 *
 * @param next where the next page begins; empty on the last
 */
public record PeoplePage(List<Person> people, Optional<PeoplePlace> next) {
    public PeoplePage {
        people = List.copyOf(people);
    }
}
