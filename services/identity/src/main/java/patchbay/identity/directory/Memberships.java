package patchbay.identity.directory;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import patchbay.chance.Randomness;
import patchbay.identity.directory.DirectoryStore.Joined;

/**
 * Who is in which group, and which group is nested in which.
 *
 * <p>Only immediate members count for anything: nesting is noted and shown (rule 7.19).
 */
public final class Memberships {
    private final DirectoryStore store;
    private final InstantSource clock;
    private final Randomness randomness;

    Memberships(DirectoryStore store, InstantSource clock, Randomness randomness) {
        this.store = store;
        this.clock = clock;
        this.randomness = randomness;
    }

    /**
     * Puts the person into the group.
     *
     * @param by who does so: the ARN of a caller, or a word
     */
    public MembershipOutcome join(GroupId group, PersonId person, String by) {
        Membership membership = fresh(group, person, by);
        return switch (store.join(membership)) {
            case DONE -> new MembershipOutcome.Joined(membership);
            case ALREADY ->
                    store.membership(group, person)
                            .<MembershipOutcome>map(MembershipOutcome.Already::new)
                            .orElseGet(MembershipOutcome.NoPerson::new);
            case NO_GROUP -> new MembershipOutcome.NoGroup();
            case NO_PERSON -> new MembershipOutcome.NoPerson();
        };
    }

    /** Lets people leave and others join, all or none of them. */
    public Joined change(GroupId group, List<PersonId> leaving, List<PersonId> joining, String by) {
        return store.change(
                group, leaving, joining.stream().map(person -> fresh(group, person, by)).toList());
    }

    private Membership fresh(GroupId group, PersonId person, String by) {
        return new Membership(
                new MembershipId(randomness.uuid().toString()),
                group,
                person,
                History.begin(clock.instant(), by));
    }

    public Optional<Membership> find(MembershipId id) {
        return store.membership(id);
    }

    public Optional<Membership> find(GroupId group, PersonId person) {
        return store.membership(group, person);
    }

    /** False where there is no such membership. */
    public boolean remove(MembershipId id) {
        return store.remove(id);
    }

    /** By the person's id, behind the given one ("" for the first); at most so many. */
    public List<Membership> of(GroupId group, String afterPerson, int limit) {
        return store.memberships(group, afterPerson, limit);
    }

    /** By the group's id, behind the given one ("" for the first); at most so many. */
    public List<Membership> of(PersonId person, String afterGroup, int limit) {
        return store.memberships(person, afterGroup, limit);
    }

    /** People of the group by user name, behind the given one; at most so many. */
    public List<Person> members(GroupId group, String afterUserName, int limit) {
        return store.members(group, afterUserName, limit);
    }

    public int count(GroupId group) {
        return store.countMembers(group);
    }

    /** Notes that a group is nested in another; false where either is gone, or both are one. */
    public boolean nest(GroupId outer, GroupId inner) {
        return !outer.equals(inner) && store.nest(outer, inner);
    }

    public boolean unnest(GroupId outer, GroupId inner) {
        return store.unnest(outer, inner);
    }

    public List<Group> nestedIn(GroupId outer) {
        return store.nestedIn(outer);
    }

    public List<Group> around(GroupId inner) {
        return store.around(inner);
    }
}
