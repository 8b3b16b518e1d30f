package patchbay.identity;

import java.util.regex.Pattern;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.InvalidValue;
import patchbay.aws.Region;

/**
 * One organization instance of Identity Center: its account, its primary region, its identifiers
 * (rule 7.2).
 *
 * @param id {@code ssoins-} and 16 letters or digits
 * @param identityStoreId {@code d-} and ten hexadecimal digits
 */
public record Instance(AccountId account, Region region, String id, String identityStoreId) {
    private static final Pattern ID = Pattern.compile("ssoins-[a-zA-Z0-9]{16}");
    private static final Pattern STORE_ID = Pattern.compile("d-[0-9a-f]{10}");

    public Instance {
        if (!ID.matcher(id).matches()) {
            throw new InvalidValue("instance id", id, ID);
        }
        if (!STORE_ID.matcher(identityStoreId).matches()) {
            throw new InvalidValue("identity store id", identityStoreId, STORE_ID);
        }
    }

    /** {@code arn:aws:sso:::instance/ssoins-…}: it names neither region nor account. */
    public Arn arn() {
        return new Arn(region.partition().id(), "sso", "", "", "instance/" + id);
    }
}
