package patchbay.identity.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * Judges what security keys and passkeys answer.
 *
 * <p>Source: <i>Web Authentication Level 3, 7.1 and 7.2</i>. Attestation is not asked for: which
 * make a key is of decides nothing here, so its statement is left unread. That the person was
 * verified by the key is not asked either: it stands beside a password.
 */
final class WebAuthn {
    private static final Remedy AGAIN = Remedy.of("try again on this page");

    private WebAuthn() {}

    /** A credential that may be kept. */
    // The bytes go on to the store; nobody compares or alters them.
    @SuppressWarnings("ArrayRecordComponent")
    record Made(String credentialId, byte[] publicKey, long signatures, List<Check> checks) {}

    /** What was asked, and what came of it; the first failure decides. */
    static final class Verdict {
        private final List<Check> checks = new ArrayList<>();

        List<Check> checks() {
            return List.copyOf(checks);
        }

        boolean holds() {
            return checks.stream().noneMatch(Check::failed);
        }

        /** Later questions are asked only where earlier ones held. */
        private boolean ask(FactorCheck check, boolean good, String expected, String found) {
            if (holds()) {
                checks.add(
                        good
                                ? Check.pass(check, expected, found)
                                : Check.fail(check, expected, found, AGAIN));
            }
            return holds();
        }
    }

    /** A new credential; nothing where the verdict does not hold. */
    static Optional<Made> made(
            KeyAnswer answer, String challenge, RelyingParty here, Verdict verdict) {
        try {
            client(answer, "webauthn.create", challenge, here, verdict);
            AuthenticatorData data = AuthenticatorData.read(attested(answer));
            authenticator(data, here, verdict);
            Optional<AuthenticatorData.Credential> credential = data.credential();
            if (!verdict.ask(
                    FactorCheck.KEY_ANSWER,
                    credential.isPresent(),
                    "a new credential",
                    credential.isPresent() ? "one" : "none")) {
                return Optional.empty();
            }
            byte[] publicKey = credential.orElseThrow().publicKey();
            algorithm(publicKey, verdict);
            return verdict.holds()
                    ? Optional.of(
                            new Made(
                                    Base64.getUrlEncoder()
                                            .withoutPadding()
                                            .encodeToString(credential.orElseThrow().id()),
                                    publicKey,
                                    data.signatures(),
                                    verdict.checks()))
                    : Optional.empty();
        } catch (Unreadable why) {
            unreadable(why, verdict);
            return Optional.empty();
        }
    }

    /** Whether the key signed; the new count of signatures where it did. */
    static Optional<Long> signed(
            KeyAnswer answer,
            Device.Proof.Key key,
            String challenge,
            RelyingParty here,
            Verdict verdict) {
        try {
            client(answer, "webauthn.get", challenge, here, verdict);
            byte[] bytes = KeyAnswer.bytes(answer.authenticator());
            AuthenticatorData data = AuthenticatorData.read(bytes);
            authenticator(data, here, verdict);
            boolean holds =
                    CoseKey.read(key.publicKey())
                            .verifies(
                                    KeyAnswer.bytes(answer.signature()),
                                    bytes,
                                    sha256(KeyAnswer.bytes(answer.clientData())));
            verdict.ask(
                    FactorCheck.KEY_SIGNATURE,
                    holds,
                    "a signature by the registered key",
                    holds ? "one" : "another");
            return verdict.holds() ? Optional.of(data.signatures()) : Optional.empty();
        } catch (Unreadable why) {
            unreadable(why, verdict);
            return Optional.empty();
        }
    }

    private static void client(
            KeyAnswer answer, String type, String challenge, RelyingParty here, Verdict verdict)
            throws Unreadable {
        ClientData client = ClientData.read(KeyAnswer.bytes(answer.clientData()));
        verdict.ask(FactorCheck.KEY_TYPE, client.type().equals(type), type, quoted(client.type()));
        boolean current =
                !challenge.isEmpty()
                        && MessageDigest.isEqual(
                                challenge.getBytes(StandardCharsets.UTF_8),
                                client.challenge().getBytes(StandardCharsets.UTF_8));
        verdict.ask(
                FactorCheck.KEY_CHALLENGE,
                current,
                "the challenge just given",
                current ? "it" : "another");
        verdict.ask(
                FactorCheck.KEY_ORIGIN,
                here.origins().contains(client.origin()) && !client.crossOrigin(),
                quoted(String.join(" ", here.origins())),
                quoted(client.origin()) + (client.crossOrigin() ? " in a frame" : ""));
    }

    private static void authenticator(AuthenticatorData data, RelyingParty here, Verdict verdict) {
        byte[] expected = sha256(here.domain().getBytes(StandardCharsets.UTF_8));
        boolean same = MessageDigest.isEqual(expected, data.domainHash());
        verdict.ask(
                FactorCheck.KEY_DOMAIN,
                same,
                quoted(here.domain()),
                same ? "it" : "the hash of another domain");
        verdict.ask(
                FactorCheck.KEY_TOUCHED,
                data.touched(),
                "somebody present",
                data.touched() ? "somebody" : "nobody");
    }

    private static void algorithm(byte[] publicKey, Verdict verdict) {
        String expected = "ES256, RS256 or EdDSA";
        try {
            CoseKey.read(publicKey);
            verdict.ask(FactorCheck.KEY_ALGORITHM, true, expected, "one of them");
        } catch (Unreadable why) {
            verdict.ask(
                    FactorCheck.KEY_ALGORITHM, false, expected, String.valueOf(why.getMessage()));
        }
    }

    private static byte[] attested(KeyAnswer answer) throws Unreadable {
        Cbor cbor = new Cbor(KeyAnswer.bytes(answer.authenticator()));
        Map<Object, Object> attestation = cbor.map();
        if (cbor.atEnd() && attestation.get("authData") instanceof byte[] data) {
            return data;
        }
        throw new Unreadable("an attestation without authenticator data");
    }

    private static void unreadable(Unreadable why, Verdict verdict) {
        verdict.ask(
                FactorCheck.KEY_ANSWER,
                false,
                "an authenticator's answer",
                String.valueOf(why.getMessage()));
    }

    private static String quoted(String text) {
        return "`" + text.substring(0, Math.min(text.length(), 200)) + "`";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
