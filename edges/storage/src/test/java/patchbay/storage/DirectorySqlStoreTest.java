package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.Details;
import patchbay.identity.directory.DirectoryStore.Joined;
import patchbay.identity.directory.DirectoryStore.Written;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.History;
import patchbay.identity.directory.Membership;
import patchbay.identity.directory.MembershipId;
import patchbay.identity.directory.PeoplePlace;
import patchbay.identity.directory.PeoplePlace.Pass;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.directory.Profile;

final class DirectorySqlStoreTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ExternalId OKTA = new ExternalId("https://okta.example", "00u1");

    @SuppressWarnings("NullAway.Init") // set before each test
    private DirectorySqlStore directory;

    @BeforeEach
    void openStore() {
        directory = new DirectorySqlStore(database);
    }

    @Test
    void everything_known_about_a_person_is_kept() {
        Profile profile =
                new Profile(
                        "Ana",
                        "Li",
                        "Q",
                        "Ana \"Q\" Li",
                        "ana@example.com",
                        new Details(
                                Map.of(
                                        Attribute.TITLE, "Agent \\ lead",
                                        Attribute.DEPARTMENT, "Kundendienst Süd 客服",
                                        Attribute.PHONE_PRIMARY, "true"),
                                List.of(
                                        new Details.Photo("https://x/1", "thumbnail", "me", true),
                                        new Details.Photo("https://x/2", "", "", false)),
                                List.of(OKTA)));
        Person ana = person("ana", profile);

        assertThat(directory.add(ana, Optional.empty())).isEqualTo(Written.DONE);

        reopen();
        openStore();
        assertThat(directory.person(ana.id())).contains(ana);
        assertThat(directory.personWithEmail("ANA@example.com")).contains(ana);
        assertThat(directory.personWithExternalId(OKTA)).contains(ana);
        assertThat(directory.personWithExternalId(new ExternalId("x", "00u1"))).isEmpty();
    }

    @Test
    void an_administrator_counts_while_they_are_enabled() {
        Person ana = person("ana", with(OKTA));
        directory.add(ana, Optional.empty());
        assertThat(directory.hasAdministrator()).isFalse();

        Person admin = ana.administrator(true);
        directory.update(admin, ana.history());
        assertThat(directory.hasAdministrator()).isTrue();

        directory.update(admin.enabled(false), admin.history());
        assertThat(directory.hasAdministrator()).isFalse();
    }

    @Test
    void an_external_id_belongs_to_one_person_and_is_free_again_after_them() {
        Person ana = person("ana", with(OKTA));
        Person ben = person("ben", with(OKTA));
        directory.add(ana, Optional.empty());

        assertThat(directory.add(ben, Optional.empty())).isEqualTo(Written.EXTERNAL_ID_TAKEN);
        Person without = ana.with(ana.profile().withExternalIds(List.of()));
        assertThat(directory.update(without, ana.history())).isEqualTo(Written.DONE);
        assertThat(directory.add(ben, Optional.empty())).isEqualTo(Written.DONE);
        assertThat(directory.update(ana, without.history())).isEqualTo(Written.EXTERNAL_ID_TAKEN);
        directory.remove(ben.id());
        assertThat(directory.personWithExternalId(OKTA)).isEmpty();
        assertThat(directory.add(person("carl", with(OKTA)), Optional.empty()))
                .isEqualTo(Written.DONE);
    }

    @Test
    void a_person_and_a_group_may_have_the_same_external_id() {
        directory.add(person("ana", with(OKTA)), Optional.empty());
        Group group = group("Agents").withExternalIds(List.of(OKTA));

        assertThat(directory.add(group)).isEqualTo(Written.DONE);
        assertThat(directory.groupWithExternalId(OKTA)).contains(group);
        assertThat(directory.add(group("Other").withExternalIds(List.of(OKTA))))
                .isEqualTo(Written.EXTERNAL_ID_TAKEN);
    }

    @Test
    void a_change_of_what_was_changed_meanwhile_is_refused() {
        Person ana = person("ana", Profile.of("Ana", "Li", ""));
        directory.add(ana, Optional.empty());
        Person first = later(ana.enabled(false));

        assertThat(directory.update(first, ana.history())).isEqualTo(Written.DONE);
        assertThat(directory.update(later(ana), ana.history())).isEqualTo(Written.STALE);
        assertThat(directory.update(first, first.history())).isEqualTo(Written.DONE);
    }

    @Test
    void a_user_name_may_change_to_a_free_one() {
        Person ana = person("ana", Profile.of("Ana", "Li", ""));
        directory.add(ana, Optional.empty());
        directory.add(person("ben", Profile.of("Ben", "Li", "")), Optional.empty());

        assertThat(directory.update(ana.named("BEN"), ana.history())).isEqualTo(Written.NAME_TAKEN);
        assertThat(directory.update(ana.named("Ana"), ana.history())).isEqualTo(Written.DONE);
        assertThat(directory.personNamed("ana").orElseThrow().userName()).isEqualTo("Ana");
    }

    @Test
    void a_search_finds_each_person_in_the_first_pass_that_fits() {
        add("anna", "x@example.com", "Zoe");
        add("ben", "anton@example.com", "Ana Ben");
        add("carl", "", "Anatol");
        add("dora", "d@example.com", "ANA");
        add("emil", "e@example.com", "Ana");

        assertThat(names(directory.search("an", new PeoplePlace(Pass.USER_NAME, "", ""), 9)))
                .containsExactly("anna");
        assertThat(names(directory.search("an", new PeoplePlace(Pass.EMAIL, "", ""), 9)))
                .containsExactly("ben");
        List<Person> byDisplay =
                directory.search("an", new PeoplePlace(Pass.DISPLAY_NAME, "", ""), 9);
        assertThat(names(byDisplay)).containsExactlyInAnyOrder("dora", "emil", "carl");
        assertThat(names(byDisplay).getLast()).isEqualTo("carl");
        Person first = byDisplay.getFirst();
        assertThat(
                        directory.search(
                                "an",
                                new PeoplePlace(Pass.DISPLAY_NAME, "ana", first.id().text()),
                                9))
                .isEqualTo(byDisplay.subList(1, 3));
        assertThat(directory.search("%", PeoplePlace.START, 9)).isEmpty();
    }

    @Test
    void pages_by_number_and_counts_agree() {
        for (String name : List.of("b", "c", "a")) {
            add(name, "", name);
            directory.add(group(name));
        }

        assertThat(names(directory.peopleFrom(1, 5))).containsExactly("b", "c");
        assertThat(directory.groupsFrom(2, 5)).extracting(Group::displayName).containsExactly("c");
        assertThat(directory.countPeople()).isEqualTo(3);
        assertThat(directory.countGroups()).isEqualTo(3);
        assertThat(directory.groups("b", "", 5))
                .extracting(Group::displayName)
                .containsExactly("b");
    }

    @Test
    void a_group_is_renamed_unless_the_name_is_taken() {
        Group agents = group("Agents");
        directory.add(agents);
        directory.add(group("Leads"));

        assertThat(directory.update(agents.named("leads"), agents.history()))
                .isEqualTo(Written.NAME_TAKEN);
        assertThat(directory.update(agents.named("AGENTS").described("x"), agents.history()))
                .isEqualTo(Written.DONE);
        assertThat(directory.group(agents.id()).orElseThrow().description()).isEqualTo("x");
        assertThat(directory.update(group("Gone"), agents.history())).isEqualTo(Written.GONE);
    }

    @Test
    void memberships_are_found_by_id_by_group_and_by_person() {
        Group agents = group("Agents");
        directory.add(agents);
        Person ana = add("ana", "", "Ana");
        Person ben = add("ben", "", "Ben");
        Membership one = membership(agents, ana);
        Membership two = membership(agents, ben);

        assertThat(directory.join(one)).isEqualTo(Joined.DONE);
        assertThat(directory.join(membership(agents, ana))).isEqualTo(Joined.ALREADY);
        directory.join(two);

        assertThat(directory.membership(one.id())).contains(one);
        assertThat(directory.membership(agents.id(), ben.id())).contains(two);
        List<Membership> all = directory.memberships(agents.id(), "", 9);
        assertThat(all).containsExactlyInAnyOrder(one, two);
        assertThat(directory.memberships(agents.id(), all.getFirst().person().text(), 9))
                .containsExactly(all.getLast());
        assertThat(directory.memberships(ana.id(), "", 9)).containsExactly(one);
        assertThat(names(directory.members(agents.id(), "ana", 9))).containsExactly("ben");
        assertThat(directory.countMembers(agents.id())).isEqualTo(2);
        assertThat(directory.remove(one.id())).isTrue();
        assertThat(directory.remove(one.id())).isFalse();
    }

    @Test
    void a_change_of_members_happens_whole_or_not_at_all() {
        Group agents = group("Agents");
        directory.add(agents);
        Person ana = add("ana", "", "Ana");
        Person ben = add("ben", "", "Ben");
        directory.join(membership(agents, ana));
        Person nobody = person("nobody", Profile.of("No", "Body", ""));

        assertThat(
                        directory.change(
                                agents.id(),
                                List.of(ana.id()),
                                List.of(membership(agents, ben), membership(agents, nobody))))
                .isEqualTo(Joined.NO_PERSON);
        assertThat(names(directory.members(agents.id()))).containsExactly("ana");
        assertThat(
                        directory.change(
                                agents.id(), List.of(ana.id()), List.of(membership(agents, ben))))
                .isEqualTo(Joined.DONE);
        assertThat(names(directory.members(agents.id()))).containsExactly("ben");
    }

    @Test
    void nesting_is_noted_and_goes_with_either_group() {
        Group outer = group("Outer");
        Group inner = group("Inner");
        directory.add(outer);
        directory.add(inner);
        Person ana = add("ana", "", "Ana");
        directory.join(membership(inner, ana));

        assertThat(directory.nest(outer.id(), inner.id())).isTrue();
        assertThat(directory.nest(outer.id(), group("x").id())).isFalse();
        assertThat(directory.nestedIn(outer.id())).containsExactly(inner);
        assertThat(directory.around(inner.id())).containsExactly(outer);
        assertThat(directory.members(outer.id())).isEmpty();
        assertThat(directory.groupsOf(ana.id())).containsExactly(inner);
        directory.remove(inner.id());
        assertThat(directory.nestedIn(outer.id())).isEmpty();
        assertThat(directory.unnest(outer.id(), inner.id())).isFalse();
    }

    private Person add(String userName, String email, String displayName) {
        Person person = person(userName, new Profile("Given", "Family", "", displayName, email));
        directory.add(person, Optional.empty());
        return person;
    }

    private static Profile with(ExternalId id) {
        return Profile.of("Given", "Family", "").withExternalIds(List.of(id));
    }

    private static Person later(Person person) {
        return new Person(
                person.id(),
                person.userName(),
                person.profile(),
                person.enabled(),
                person.administrator(),
                new History(NOW, "", NOW.plusSeconds(1), "test"));
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::userName).toList();
    }

    private static Person person(String userName, Profile profile) {
        return new Person(
                new PersonId(UUID.randomUUID().toString()), userName, profile, true, false, NOW);
    }

    private static Group group(String name) {
        return new Group(new GroupId(UUID.randomUUID().toString()), name, "", NOW);
    }

    private static Membership membership(Group group, Person person) {
        return new Membership(
                new MembershipId(UUID.randomUUID().toString()),
                group.id(),
                person.id(),
                History.begin(NOW, "test"));
    }
}
