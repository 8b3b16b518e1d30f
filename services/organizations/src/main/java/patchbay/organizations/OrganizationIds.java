package patchbay.organizations;

import patchbay.aws.AccountId;
import patchbay.chance.Randomness;

/** Makes ids in the forms of the <i>Organizations API Reference</i>. */
public final class OrganizationIds {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Randomness random;

    public OrganizationIds(Randomness random) {
        this.random = random;
    }

    String organization() {
        return "o-" + random.text(10, LETTERS);
    }

    String root() {
        return "r-" + random.text(4, LETTERS);
    }

    /** The id of a unit carries the root's. */
    String unit(String rootId) {
        return "ou-" + rootId.substring(2) + "-" + random.text(8, LETTERS);
    }

    String policy() {
        return "p-" + random.text(10, LETTERS);
    }

    String creation() {
        return "car-" + random.text(32, LETTERS);
    }

    AccountId account() {
        return new AccountId(random.text(1, "123456789") + random.text(11, "0123456789"));
    }
}
