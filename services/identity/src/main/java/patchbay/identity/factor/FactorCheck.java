package patchbay.identity.factor;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked of a second factor. */
public enum FactorCheck implements CheckDefinition {
    CODE(
            "factor.code",
            "the code is the one that an authenticator app of theirs shows now",
            "RFC 6238, 5.2",
            ""),
    CODE_CLOCK(
            "factor.code-clock",
            "the clock of the device that shows the code is right",
            "RFC 6238, 6",
            "F26"),
    CODE_FRESH("factor.code-fresh", "the code was not used before", "RFC 6238, 5.2", ""),
    MAILED_CODE("factor.mailed-code", "the code is the one that was mailed", Sources.MFA, ""),
    KEY_ANSWER("factor.key-answer", "the key's answer can be read", Sources.WEBAUTHN, ""),
    KEY_TYPE(
            "factor.key-type",
            "the answer is of the kind that was asked for",
            Sources.WEBAUTHN,
            ""),
    KEY_CHALLENGE(
            "factor.key-challenge",
            "the answer is to the challenge just given",
            Sources.WEBAUTHN,
            ""),
    KEY_ORIGIN("factor.key-origin", "the answer was given on this page", Sources.WEBAUTHN, ""),
    KEY_DOMAIN("factor.key-domain", "the key was asked for this domain", Sources.WEBAUTHN, ""),
    KEY_TOUCHED("factor.key-touched", "somebody was there to touch the key", Sources.WEBAUTHN, ""),
    KEY_ALGORITHM(
            "factor.key-algorithm",
            "the key signs with ES256, RS256 or EdDSA",
            Sources.WEBAUTHN,
            ""),
    KEY_KNOWN("factor.key-known", "the key is registered for the person", Sources.WEBAUTHN, ""),
    KEY_FREE("factor.key-free", "the key is not registered yet", Sources.WEBAUTHN, ""),
    KEY_SIGNATURE("factor.key-signature", "the key's signature holds", Sources.WEBAUTHN, ""),
    KEY_COUNT("factor.key-count", "the key's count of signatures has grown", Sources.WEBAUTHN, ""),
    DEVICE(
            "factor.device",
            "the person has a second factor, or may go without",
            Sources.MFA,
            "F32");

    private static final class Sources {
        static final String MFA =
                "IAM Identity Center User Guide, Multi-factor authentication; rule 7.24";
        static final String WEBAUTHN = "W3C Web Authentication Level 3, 7.1 and 7.2";
    }

    private final String id;
    private final String question;
    private final String source;
    private final String failure;

    FactorCheck(String id, String question, String source, String failure) {
        this.id = id;
        this.question = question;
        this.source = source;
        this.failure = failure;
    }

    @Override
    public CheckId id() {
        return new CheckId(id);
    }

    @Override
    public String question() {
        return question;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Optional<String> failure() {
        return failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    }
}
