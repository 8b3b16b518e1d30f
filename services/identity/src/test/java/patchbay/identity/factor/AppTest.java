package patchbay.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.identity.House;
import patchbay.identity.MemoryDevices;
import patchbay.identity.directory.Person;

final class AppTest {
    private final House house = new House();
    private final MemoryDevices store = new MemoryDevices();
    private final Devices devices = new Devices(store, house.sealer, house::now, House.RANDOM);
    private final AppSecret secret = devices.newSecret();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Person ana;

    @BeforeEach
    void ana() {
        ana = house.person("ana");
        assertThat(devices.registerApp(ana, secret, now(), "Phone"))
                .isInstanceOf(FactorOutcome.Good.class);
    }

    @Test
    void the_code_shown_now_is_good_and_so_are_its_neighbours() {
        house.pass(Duration.ofSeconds(60));
        assertThat(devices.code(ana, now())).isInstanceOf(FactorOutcome.Good.class);
        house.pass(Duration.ofSeconds(60));
        String early = codeAt(30);
        assertThat(devices.code(ana, early.substring(0, 3) + " " + early.substring(3)))
                .isInstanceOf(FactorOutcome.Good.class);
    }

    @Test
    void totp_reuse_is_refused_even_of_the_code_that_registered_the_app() {
        assertThat(decisive(devices.code(ana, now()))).isEqualTo(FactorCheck.CODE_FRESH);
        house.pass(Duration.ofSeconds(30));
        String code = now();
        assertThat(devices.code(ana, code)).isInstanceOf(FactorOutcome.Good.class);
        assertThat(decisive(devices.code(ana, code))).isEqualTo(FactorCheck.CODE_FRESH);
        house.pass(Duration.ofSeconds(30));
        assertThat(decisive(devices.code(ana, code))).isEqualTo(FactorCheck.CODE_FRESH);
    }

    @Test
    void a_code_before_the_last_one_used_is_no_good_either() {
        house.pass(Duration.ofSeconds(90));
        String before = codeAt(-30);
        assertThat(devices.code(ana, now())).isInstanceOf(FactorOutcome.Good.class);
        assertThat(decisive(devices.code(ana, before))).isEqualTo(FactorCheck.CODE_FRESH);
    }

    @Test
    void a_clock_that_is_wrong_is_told_and_the_code_refused() {
        FactorOutcome outcome = devices.code(ana, codeAt(-300));

        assertThat(decisive(outcome)).isEqualTo(FactorCheck.CODE_CLOCK);
        assertThat(((FactorOutcome.Refused) outcome).decisive().found())
                .isEqualTo("the code of about 300 seconds ago");
    }

    @Test
    void a_wrong_code_is_just_wrong() {
        assertThat(decisive(devices.code(ana, "12345"))).isEqualTo(FactorCheck.CODE);
        assertThat(decisive(devices.code(ana, ""))).isEqualTo(FactorCheck.CODE);
        assertThat(decisive(devices.code(house.person("ben"), now()))).isEqualTo(FactorCheck.CODE);
    }

    @Test
    void the_secret_is_sealed_where_it_is_kept() {
        Device.Proof.App kept = (Device.Proof.App) store.of(ana.id()).getFirst().proof();

        assertThat(kept.sealedSecret()).isNotEqualTo(secret.bytes());
        assertThat(kept.toString() + secret).doesNotContain(secret.typed().reveal());
    }

    @Test
    void the_address_for_the_camera_is_one_that_apps_read() {
        assertThat(new AppSecret(new byte[20]).address("Patch bay", "ana@x").reveal())
                .isEqualTo(
                        "otpauth://totp/Patch%20bay:ana%40x?secret="
                                + "A".repeat(32)
                                + "&issuer=Patch%20bay");
    }

    @Test
    void an_offer_is_good_for_its_person_and_a_quarter_of_an_hour() {
        Devices.Offer offer = devices.offer(ana.id());

        assertThat(devices.offered(ana.id(), offer.sealed()).orElseThrow().challenge())
                .isEqualTo(offer.challenge());
        assertThat(devices.offered(house.person("ben").id(), offer.sealed())).isEmpty();
        assertThat(devices.offered(ana.id(), "junk")).isEmpty();
        house.pass(Duration.ofMinutes(15));
        assertThat(devices.offered(ana.id(), offer.sealed())).isEmpty();
    }

    @Test
    void nobody_has_more_devices_than_can_be_told_apart() {
        for (int i = 1; i < Devices.MOST; i++) {
            assertThat(devices.registerApp(ana, secret, now(), "Phone " + i))
                    .isInstanceOf(FactorOutcome.Good.class);
        }
        assertThat(decisive(devices.registerApp(ana, secret, now(), "One more")))
                .isEqualTo(FactorCheck.DEVICE);
    }

    private String now() {
        return codeAt(0);
    }

    private String codeAt(int seconds) {
        return new Totp(secret.bytes()).code(Totp.step(house.now().plusSeconds(seconds)));
    }

    private static FactorCheck decisive(FactorOutcome outcome) {
        return (FactorCheck) ((FactorOutcome.Refused) outcome).decisive().definition();
    }
}
