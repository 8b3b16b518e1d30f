package patchbay.iam;

import java.math.BigInteger;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.chance.Randomness;

/**
 * Makes the ids that tell apart what has the same name at different times.
 *
 * <p>Source: <i>IAM User Guide, IAM identifiers, Unique identifiers</i>. The ids of access keys
 * carry the account, as the cloud's own do, so that it can be read off without a database.
 */
public final class UniqueIds {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int ACCOUNT_SHIFT = 39;
    private static final BigInteger ACCOUNT_MASK =
            BigInteger.ONE.shiftLeft(40).subtract(BigInteger.ONE);

    private final Randomness random;

    public UniqueIds(Randomness random) {
        this.random = random;
    }

    String role() {
        return "AROA" + random.text(17, BASE32);
    }

    String user() {
        return "AIDA" + random.text(17, BASE32);
    }

    String group() {
        return "AGPA" + random.text(17, BASE32);
    }

    String policy() {
        return "ANPA" + random.text(17, BASE32);
    }

    /** The id in a SAML provider's own sign-in URL: rule 1.1 of the behaviour catalogue. */
    String samlProvider() {
        return "SAMLSP" + random.text(16, BASE32);
    }

    /** The id of one of a provider's private keys. */
    String privateKey() {
        return random.text(22, BASE32);
    }

    /** The id of a long-lived access key: {@code AKIA…}. */
    public String accessKey(AccountId account) {
        return "AKIA" + keyBody(account);
    }

    /** The id of temporary credentials: {@code ASIA…}. */
    public String temporaryKey(AccountId account) {
        return "ASIA" + keyBody(account);
    }

    /** A secret access key: 40 characters, 240 bits. */
    public String secretKey() {
        return random.text(40, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    }

    /** The account that an access key's id carries, where it carries one. */
    public static Optional<AccountId> accountOf(String accessKeyId) {
        if (accessKeyId.length() != 20) {
            return Optional.empty();
        }
        BigInteger bits = BigInteger.ZERO;
        for (int i = 4; i < 20; i++) {
            int value = BASE32.indexOf(accessKeyId.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(value));
        }
        if (!bits.testBit(79)) {
            return Optional.empty();
        }
        return AccountId.parse(
                String.format("%012d", bits.shiftRight(ACCOUNT_SHIFT).and(ACCOUNT_MASK)));
    }

    /** 80 bits: one that is set, 40 of the account, 39 of chance. */
    private String keyBody(AccountId account) {
        BigInteger chance =
                new BigInteger(1, random.bytes(5))
                        .and(BigInteger.ONE.shiftLeft(ACCOUNT_SHIFT).subtract(BigInteger.ONE));
        BigInteger bits =
                BigInteger.ONE
                        .shiftLeft(79)
                        .or(new BigInteger(account.digits()).shiftLeft(ACCOUNT_SHIFT))
                        .or(chance);
        StringBuilder text = new StringBuilder(16);
        for (int i = 15; i >= 0; i--) {
            text.append(BASE32.charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        return text.toString();
    }
}
