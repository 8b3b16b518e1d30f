package patchbay.aws;

import java.util.Optional;
import java.util.regex.Pattern;

/** The twelve digits of an account. Source: <i>IAM User Guide, AWS account identifiers</i>. */
public record AccountId(String digits) implements Comparable<AccountId> {
    private static final Pattern ALLOWED = Pattern.compile("[0-9]{12}");

    public AccountId {
        if (!ALLOWED.matcher(digits).matches()) {
            throw new InvalidValue("account id", digits, ALLOWED);
        }
    }

    /** The account that the text names, or nothing where the text is not twelve digits. */
    public static Optional<AccountId> parse(String text) {
        return ALLOWED.matcher(text).matches()
                ? Optional.of(new AccountId(text))
                : Optional.empty();
    }

    @Override
    public int compareTo(AccountId other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
