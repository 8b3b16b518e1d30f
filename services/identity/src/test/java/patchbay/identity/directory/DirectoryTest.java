package patchbay.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.aws.Secret;
import patchbay.identity.House;

class DirectoryTest {
    private final House house = new House();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "tab\tbed",
                "Administrator",
                "AWSAdministrators",
                "line\nbreak",
                "zero\u0000"
            })
    void a_user_name_that_the_rules_forbid_is_refused(String userName) {
        assertThat(add(userName, "")).isEqualTo(DirectoryCheck.USER_NAME_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ana@example.com", "O'Brien", "jörg.müller", "a", "山田"})
    void a_user_name_that_the_rules_allow_is_taken(String userName) {
        assertThat(house.directory.addPerson(userName, profile("")))
                .isInstanceOf(DirectoryOutcome.Done.class);
    }

    @Test
    void a_user_name_of_129_letters_is_refused() {
        assertThat(add("a".repeat(129), "")).isEqualTo(DirectoryCheck.USER_NAME_FORM);
    }

    @Test
    void two_people_cannot_share_a_name_or_an_address() {
        house.directory.addPerson("ana", profile("ana@example.com"));

        assertThat(add("Ana", "")).isEqualTo(DirectoryCheck.USER_NAME_FREE);
        assertThat(add("eva", "ANA@example.com")).isEqualTo(DirectoryCheck.EMAIL_FREE);
    }

    @Test
    void something_that_is_no_address_is_refused() {
        assertThat(add("ana", "not an address")).isEqualTo(DirectoryCheck.EMAIL_FORM);
    }

    @Test
    void names_must_be_filled_in() {
        DirectoryOutcome<Person> outcome =
                house.directory.addPerson("ana", new Profile("", "Li", "", "Ana Li", ""));

        assertThat(decisive(outcome)).isEqualTo(DirectoryCheck.NAMES_PRESENT);
    }

    @Test
    void declaring_a_person_or_a_group_twice_changes_nothing() {
        Person first = house.person("ana");
        Group group = house.directory.groupNamed("ConnectAgents", "");

        assertThat(house.person("ana")).isEqualTo(first);
        assertThat(house.directory.groupNamed("ConnectAgents", "other")).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sh0rt!", "nouppercase1!", "NOLOWERCASE1!", "NoDigits!!", "NoSigns123"})
    void a_weak_password_is_refused(String password) {
        Person ana = house.person("ana");

        assertThat(decisive(house.directory.setPassword(ana, new Secret(password))))
                .isEqualTo(DirectoryCheck.PASSWORD_RULES);
    }

    @Test
    void a_password_of_65_characters_is_refused() {
        Secret longOne = new Secret("Aa1!" + "x".repeat(61));

        assertThat(decisive(house.directory.setPassword(house.person("ana"), longOne)))
                .isEqualTo(DirectoryCheck.PASSWORD_RULES);
    }

    @Test
    void the_last_three_passwords_cannot_be_used_again() {
        Person ana = house.person("ana");
        house.directory.setPassword(ana, new Secret("Second-Pass-1"));
        house.directory.setPassword(ana, new Secret("Third-Pass-1"));

        assertThat(decisive(house.directory.setPassword(ana, House.PASSWORD)))
                .isEqualTo(DirectoryCheck.PASSWORD_NEW);
        house.directory.setPassword(ana, new Secret("Fourth-Pass-1"));
        assertThat(house.directory.setPassword(ana, House.PASSWORD))
                .isInstanceOf(DirectoryOutcome.Done.class);
    }

    @Test
    void no_check_repeats_a_password() {
        DirectoryOutcome<Person> outcome =
                house.directory.setPassword(house.person("ana"), new Secret("tellnobody"));

        assertThat(outcome.toString()).doesNotContain("tellnobody");
    }

    @Test
    void a_hash_is_salted_readable_by_others_and_masked() {
        PasswordHasher hasher = new PasswordHasher(House.RANDOM, 1);
        PasswordHash one = hasher.hash(House.PASSWORD);
        PasswordHash other = hasher.hash(House.PASSWORD);

        assertThat(one.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(one).isNotEqualTo(other);
        assertThat(one.toString()).doesNotContain(one.encoded().substring(30));
    }

    /** Made elsewhere: databases keep what earlier versions wrote. */
    @Test
    void a_hash_of_another_program_is_understood_at_its_own_cost() {
        PasswordHash kept =
                new PasswordHash(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        PasswordHasher hasher = new PasswordHasher(House.RANDOM, 1);

        assertThat(hasher.matches(new Secret("password"), Optional.of(kept)))
                .isEqualTo(PasswordHasher.Match.YES);
        assertThat(hasher.matches(new Secret("Password"), Optional.of(kept)))
                .isEqualTo(PasswordHasher.Match.NO);
    }

    @Test
    void a_search_goes_page_by_page_through_names_addresses_and_display_names() {
        add("anna", "x@example.com", "Zoe");
        add("ben", "an@example.com", "Ben");
        add("carl", "c@example.com", "An Other");
        add("an", "anne@example.com", "Anne");
        add("zoe", "z@example.com", "Zoe");

        PeoplePage first = house.directory.search("AN", PeoplePlace.START, 2);
        PeoplePage second = house.directory.search("AN", first.next().orElseThrow(), 2);

        assertThat(first.people()).extracting(Person::userName).containsExactly("an", "anna");
        assertThat(second.people()).extracting(Person::userName).containsExactly("ben", "carl");
        assertThat(second.next()).isEmpty();
        assertThat(house.directory.search("", PeoplePlace.START, 9).people()).hasSize(5);
        assertThat(PeoplePlace.read(first.next().get().token())).isEqualTo(first.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "OTkvLw", "MC8"})
    void a_place_that_was_not_given_out_is_none(String token) {
        assertThat(PeoplePlace.read(token)).isEmpty();
    }

    @Test
    void a_person_changed_by_two_at_once_is_changed_by_the_first() {
        Person read = house.person("ana");
        house.directory.change(read.enabled(false), "one");

        assertThat(decisive(house.directory.change(read.named("eva"), "two")))
                .isEqualTo(DirectoryCheck.UNCHANGED);
        assertThat(house.directory.person(read.id()).orElseThrow().history().updatedBy())
                .isEqualTo("one");
    }

    @Test
    void an_attribute_with_a_control_character_is_refused() {
        Person ana = house.person("ana");

        assertThat(
                        decisive(
                                house.directory.change(
                                        ana.with(ana.profile().with(Attribute.TITLE, "a\u0007b")))))
                .isEqualTo(DirectoryCheck.DETAILS_FORM);
    }

    @Test
    void one_issuer_gives_a_person_one_id() {
        Person ana = house.person("ana");
        Profile twice =
                ana.profile()
                        .withExternalIds(
                                List.of(new ExternalId("okta", "1"), new ExternalId("okta", "2")));

        assertThat(decisive(house.directory.change(ana.with(twice))))
                .isEqualTo(DirectoryCheck.DETAILS_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Administrator", "awsadministrators", "a\tb"})
    void a_group_name_that_the_rules_forbid_is_refused(String name) {
        assertThat(house.directory.addGroup(name, "")).isInstanceOf(DirectoryOutcome.Refused.class);
    }

    @Test
    void joining_twice_leaves_the_first_membership() {
        Person ana = house.person("ana");
        Group agents = house.directory.groupNamed("Agents", "");
        Memberships memberships = house.directory.memberships();
        var joined = (MembershipOutcome.Joined) memberships.join(agents.id(), ana.id(), "somebody");

        assertThat(memberships.join(agents.id(), ana.id(), "other"))
                .isEqualTo(new MembershipOutcome.Already(joined.membership()));
        assertThat(memberships.nest(agents.id(), agents.id())).isFalse();
    }

    private void add(String userName, String email, String displayName) {
        house.directory.addPerson(userName, new Profile("Given", "Family", "", displayName, email));
    }

    private Object add(String userName, String email) {
        return decisive(house.directory.addPerson(userName, profile(email)));
    }

    private static Profile profile(String email) {
        return Profile.of("Given", "Family", email);
    }

    private static Object decisive(DirectoryOutcome<Person> outcome) {
        return switch (outcome) {
            case DirectoryOutcome.Refused<Person> refused -> refused.decisive().definition();
            case DirectoryOutcome.Done<Person> done ->
                    throw new AssertionError("not refused: " + done);
        };
    }
}
