package patchbay.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.identity.House;
import patchbay.identity.MemoryDevices;
import patchbay.identity.directory.Person;

/**
 * What keys answer, judged by us and by webauthn4j: they agree on what is right and on every way
 * that a key or page goes wrong here.
 */
final class WebAuthnTest {
    private static final String ORIGIN = "http://start.patchbay.localhost:8400";
    private static final RelyingParty HERE = new RelyingParty("patchbay.localhost", Set.of(ORIGIN));
    private static final WebAuthnManager ORACLE = WebAuthnManager.createNonStrictWebAuthnManager();

    private final House house = new House();
    private final Devices devices =
            new Devices(new MemoryDevices(), house.sealer, house::now, House.RANDOM);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Person ana;

    @BeforeEach
    void ana() {
        ana = house.person("ana");
    }

    interface Maker {
        SoftKey make() throws Exception;
    }

    static Stream<Maker> keys() {
        return Stream.of(SoftKey::es256, SoftKey::rs256, SoftKey::edDsa);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_is_registered_and_signs_whatever_its_algorithm(Maker maker) throws Exception {
        SoftKey key = maker.make();
        String first = devices.newChallenge();
        KeyAnswer created = key.create(first);
        String second = devices.newChallenge();
        KeyAnswer signed = key.get(second);

        assertThat(devices.registerKey(ana, created, first, HERE, "Mine"))
                .isInstanceOf(FactorOutcome.Good.class);
        assertThat(devices.key(ana, signed, second, HERE)).isInstanceOf(FactorOutcome.Good.class);
        RegistrationData registered = oracleRegisters(created, first);
        oracleAuthenticates(registered, signed, second);
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                Arguments.of(
                        FactorCheck.KEY_ORIGIN, change(it -> it.origin = "https://evil.example")),
                Arguments.of(
                        FactorCheck.KEY_ORIGIN,
                        change(it -> it.origin = "http://start.patchbay.localhost")),
                Arguments.of(FactorCheck.KEY_DOMAIN, change(it -> it.domain = "evil.example")),
                Arguments.of(FactorCheck.KEY_TOUCHED, change(it -> it.flags = 0)));
    }

    private static Consumer<SoftKey> change(Consumer<SoftKey> change) {
        return change;
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void a_webauthn_origin_mismatch_and_other_wrongs_are_refused_at_registration_and_sign_in(
            FactorCheck check, Consumer<SoftKey> wrong) throws Exception {
        SoftKey key = SoftKey.es256();
        String challenge = devices.newChallenge();
        KeyAnswer right = key.create(challenge);
        devices.registerKey(ana, right, challenge, HERE, "Mine");
        RegistrationData registered = oracleRegisters(right, challenge);
        wrong.accept(key);

        KeyAnswer created = key.create(challenge);
        assertThat(decisive(devices.registerKey(ana, created, challenge, HERE, "Mine")))
                .isEqualTo(check);
        assertThatThrownBy(() -> oracleRegisters(created, challenge))
                .isInstanceOf(VerificationException.class);
        KeyAnswer signed = key.get(challenge);
        assertThat(decisive(devices.key(ana, signed, challenge, HERE))).isEqualTo(check);
        assertThatThrownBy(() -> oracleAuthenticates(registered, signed, challenge))
                .isInstanceOf(VerificationException.class);
    }

    @Test
    void an_answer_to_another_challenge_is_refused() throws Exception {
        SoftKey key = registered();
        KeyAnswer old = key.get(devices.newChallenge());

        assertThat(decisive(devices.key(ana, old, devices.newChallenge(), HERE)))
                .isEqualTo(FactorCheck.KEY_CHALLENGE);
        assertThat(decisive(devices.key(ana, key.get(""), "", HERE)))
                .isEqualTo(FactorCheck.KEY_CHALLENGE);
    }

    @Test
    void an_answer_of_registration_is_none_of_sign_in() throws Exception {
        SoftKey key = registered();
        String challenge = devices.newChallenge();
        KeyAnswer created = key.create(challenge);
        KeyAnswer posed =
                new KeyAnswer(
                        created.credentialId(),
                        created.clientData(),
                        key.get(challenge).authenticator(),
                        key.get(challenge).signature());

        assertThat(decisive(devices.key(ana, posed, challenge, HERE)))
                .isEqualTo(FactorCheck.KEY_TYPE);
    }

    @Test
    void a_signature_by_another_key_is_refused() throws Exception {
        registered();
        String challenge = devices.newChallenge();

        assertThat(decisive(devices.key(ana, SoftKey.es256().get(challenge), challenge, HERE)))
                .isEqualTo(FactorCheck.KEY_SIGNATURE);
    }

    @Test
    void a_key_of_somebody_else_is_unknown() throws Exception {
        SoftKey key = registered();
        String challenge = devices.newChallenge();

        assertThat(decisive(devices.key(house.person("ben"), key.get(challenge), challenge, HERE)))
                .isEqualTo(FactorCheck.KEY_KNOWN);
    }

    @Test
    void a_copy_of_a_key_is_found_out_by_its_count() throws Exception {
        SoftKey key = SoftKey.es256();
        key.counts(5);
        String challenge = devices.newChallenge();
        devices.registerKey(ana, key.create(challenge), challenge, HERE, "Mine");

        assertThat(devices.key(ana, key.get(challenge), challenge, HERE))
                .isInstanceOf(FactorOutcome.Good.class);
        key.counts(3);
        assertThat(decisive(devices.key(ana, key.get(challenge), challenge, HERE)))
                .isEqualTo(FactorCheck.KEY_COUNT);
    }

    @Test
    void a_page_in_a_frame_of_another_site_is_refused() throws Exception {
        SoftKey key = registered();
        String challenge = devices.newChallenge();
        key.framed = true;

        assertThat(decisive(devices.key(ana, key.get(challenge), challenge, HERE)))
                .isEqualTo(FactorCheck.KEY_ORIGIN);
    }

    @Test
    void members_that_we_do_not_know_are_left_aside_but_none_may_stand_twice() throws Exception {
        SoftKey key = registered();
        String challenge = devices.newChallenge();
        key.extra = ",\"other_keys\":{\"a\":[1]}";
        assertThat(devices.key(ana, key.get(challenge), challenge, HERE))
                .isInstanceOf(FactorOutcome.Good.class);
        key.extra = ",\"origin\":\"" + ORIGIN + "\"";

        assertThat(decisive(devices.key(ana, key.get(challenge), challenge, HERE)))
                .isEqualTo(FactorCheck.KEY_ANSWER);
    }

    @Test
    void junk_is_refused_without_an_exception() {
        String junk = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {1, 2, 3});
        for (KeyAnswer answer :
                List.of(
                        new KeyAnswer("", "", "", ""),
                        new KeyAnswer("!", "!", "!", "!"),
                        new KeyAnswer(junk, junk, junk, junk),
                        new KeyAnswer("", "e30", junk, ""),
                        new KeyAnswer("", "e30", "v_8", ""))) {
            assertThat(devices.registerKey(ana, answer, "c", HERE, ""))
                    .isInstanceOf(FactorOutcome.Refused.class);
            assertThat(devices.key(ana, answer, "c", HERE))
                    .isInstanceOf(FactorOutcome.Refused.class);
        }
    }

    @Test
    void any_byte_changed_is_refused() throws Exception {
        SoftKey key = registered();
        String challenge = devices.newChallenge();
        KeyAnswer good = key.get(challenge);
        byte[] data = Base64.getUrlDecoder().decode(good.authenticator());
        for (int i = 0; i < data.length; i++) {
            byte[] changed = data.clone();
            changed[i] ^= 1;
            KeyAnswer answer =
                    new KeyAnswer(
                            good.credentialId(),
                            good.clientData(),
                            Base64.getUrlEncoder().withoutPadding().encodeToString(changed),
                            good.signature());
            assertThat(devices.key(ana, answer, challenge, HERE))
                    .isInstanceOf(FactorOutcome.Refused.class);
        }
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_no_key() throws Exception {
        byte[] cose = SoftKey.es256().cose();
        cose[cose.length - 1] ^= 1;

        assertThatThrownBy(() -> CoseKey.read(cose))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("not on the curve");
    }

    private SoftKey registered() throws Exception {
        SoftKey key = SoftKey.es256();
        String challenge = devices.newChallenge();
        assertThat(devices.registerKey(ana, key.create(challenge), challenge, HERE, "Mine"))
                .isInstanceOf(FactorOutcome.Good.class);
        return key;
    }

    private static FactorCheck decisive(FactorOutcome outcome) {
        return (FactorCheck) ((FactorOutcome.Refused) outcome).decisive().definition();
    }

    private static ServerProperty property(String challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(ORIGIN))
                .rpId("patchbay.localhost")
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    private static RegistrationData oracleRegisters(KeyAnswer answer, String challenge) {
        return ORACLE.verify(
                new RegistrationRequest(
                        Base64.getUrlDecoder().decode(answer.authenticator()),
                        Base64.getUrlDecoder().decode(answer.clientData())),
                new RegistrationParameters(property(challenge), null, false, true));
    }

    private static void oracleAuthenticates(
            RegistrationData registered, KeyAnswer answer, String challenge) {
        ORACLE.verify(
                new AuthenticationRequest(
                        Base64.getUrlDecoder().decode(answer.credentialId()),
                        Base64.getUrlDecoder().decode(answer.authenticator()),
                        Base64.getUrlDecoder().decode(answer.clientData()),
                        Base64.getUrlDecoder().decode(answer.signature())),
                new AuthenticationParameters(
                        property(challenge),
                        new CredentialRecordImpl(
                                Objects.requireNonNull(registered.getAttestationObject()),
                                registered.getCollectedClientData(),
                                registered.getClientExtensions(),
                                registered.getTransports()),
                        null,
                        false,
                        true));
    }
}
