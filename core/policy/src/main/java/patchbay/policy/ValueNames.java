package patchbay.policy;

/**
 * Condition values that have more than one spelling: the local name of a sign-in address counts as
 * its canonical one in {@code SAML:aud}. Applied to the request's value and to the policy's, for
 * string operators only, before they are compared.
 */
public interface ValueNames {
    /** Every value has one spelling. */
    ValueNames AS_WRITTEN =
            new ValueNames() {
                @Override
                public boolean concerns(String lowerCaseKey) {
                    return false;
                }

                @Override
                public String canonical(String value) {
                    return value;
                }
            };

    /** Whether values of this key have several spellings; the key is given in lower case. */
    boolean concerns(String lowerCaseKey);

    /** The one spelling to compare by; text that is not concerned comes back as it is. */
    String canonical(String value);
}
