package patchbay.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

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
