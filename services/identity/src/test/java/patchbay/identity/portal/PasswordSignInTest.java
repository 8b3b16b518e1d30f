package patchbay.identity.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.Secret;
import patchbay.identity.House;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.Profile;

class PasswordSignInTest {
    private static final Secret WRONG = new Secret("Wrong-Horse-7");
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final House house = new House();

    @BeforeEach
    void somebodyToSignIn() {
        house.person("ana");
    }

    @Test
    void the_right_password_lets_in_whatever_the_case_of_the_name() {
        assertThat(signIn("ANA", House.PASSWORD)).isInstanceOf(PasswordOutcome.SignedIn.class);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_apart_only_for_administrators() {
        PasswordOutcome wrong = signIn("ana", WRONG);
        PasswordOutcome unknown = signIn("nobody", WRONG);

        assertThat(wrong).isInstanceOf(PasswordOutcome.Refused.class);
        assertThat(unknown).isInstanceOf(PasswordOutcome.Refused.class);
        assertThat(wrong.checks().getFirst().id()).isEqualTo(unknown.checks().getFirst().id());
        assertThat(unknown.checks().getFirst().found()).isEqualTo("nobody named `nobody`");
        assertThat(wrong.toString()).doesNotContain(WRONG.reveal());
    }

    @Test
    void somebody_without_a_password_does_not_get_in() {
        house.directory.addPerson("new", Profile.of("New", "Comer", ""));

        assertThat(signIn("new", new Secret(""))).isInstanceOf(PasswordOutcome.Refused.class);
    }

    @Test
    void a_disabled_person_does_not_get_in() {
        Person ana = house.directory.person("ana").orElseThrow();
        house.directory.change(ana.enabled(false));

        PasswordOutcome outcome = signIn("ana", House.PASSWORD);

        assertThat(outcome).isInstanceOf(PasswordOutcome.Refused.class);
        assertThat(((PasswordOutcome.Refused) outcome).decisive().definition())
                .isEqualTo(PersonCheck.ENABLED);
    }

    @Test
    void the_console_lets_in_administrators_only() {
        Person ana = house.directory.person("ana").orElseThrow();

        assertThat(toConsole()).isInstanceOf(PasswordOutcome.Refused.class);
        house.directory.change(ana.administrator(true));
        assertThat(toConsole()).isInstanceOf(PasswordOutcome.SignedIn.class);
    }

    @Test
    void guessing_is_slowed_down_and_never_locked_out() {
        for (int i = 0; i < 5; i++) {
            signIn("ana", WRONG);
        }

        PasswordOutcome outcome = signIn("ana", House.PASSWORD);

        assertThat(outcome).isInstanceOf(PasswordOutcome.Later.class);
        house.pass(((PasswordOutcome.Later) outcome).pause());
        assertThat(signIn("ana", House.PASSWORD)).isInstanceOf(PasswordOutcome.SignedIn.class);
    }

    @Test
    void the_wait_doubles_up_to_a_minute() {
        for (int i = 0; i < 30; i++) {
            if (signIn("ana", WRONG) instanceof PasswordOutcome.Later later) {
                assertThat(later.pause()).isLessThanOrEqualTo(Duration.ofMinutes(1));
                house.pass(later.pause());
            }
        }
        signIn("ana", WRONG);

        assertThat(((PasswordOutcome.Later) signIn("ana", WRONG)).pause())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void an_attacker_elsewhere_does_not_keep_the_owner_out() {
        assertThat(signIn("ana", House.PASSWORD)).isInstanceOf(PasswordOutcome.SignedIn.class);
        for (int i = 0; i < 45; i++) {
            house.passwords.signIn("ana", WRONG, "203.0.113." + i);
        }

        assertThat(house.passwords.signIn("ana", WRONG, ELSEWHERE))
                .isInstanceOf(PasswordOutcome.Later.class);
        assertThat(signIn("ana", House.PASSWORD)).isInstanceOf(PasswordOutcome.SignedIn.class);
    }

    @Test
    void trying_many_names_from_one_place_is_slowed_down() {
        for (int i = 0; i < 62; i++) {
            house.passwords.signIn("name" + i, new Secret("x"), ELSEWHERE);
        }

        assertThat(house.passwords.signIn("ana", House.PASSWORD, ELSEWHERE))
                .isInstanceOf(PasswordOutcome.Later.class);
        assertThat(signIn("ana", House.PASSWORD)).isInstanceOf(PasswordOutcome.SignedIn.class);
    }

    @Test
    void an_absurdly_long_password_is_just_wrong() {
        assertThat(signIn("ana", new Secret("x".repeat(1_000_000))))
                .isInstanceOf(PasswordOutcome.Refused.class);
    }

    private PasswordOutcome signIn(String userName, Secret password) {
        return house.passwords.signIn(userName, password, HERE);
    }

    private PasswordOutcome toConsole() {
        return house.passwords.signIn("ana", House.PASSWORD, HERE, SessionKind.CONSOLE);
    }
}
