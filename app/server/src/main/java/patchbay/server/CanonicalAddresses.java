package patchbay.server;

import patchbay.aws.places.AddressBook;
import patchbay.policy.ValueNames;

/**
 * Sign-in addresses in conditions: the local name of an endpoint counts as the cloud's own, so that
 * a trust policy works here as it does there.
 */
final class CanonicalAddresses implements ValueNames {
    private static final String SAML_AUDIENCE = "saml:aud";

    private final AddressBook addresses;

    CanonicalAddresses(AddressBook addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean concerns(String lowerCaseKey) {
        return lowerCaseKey.equals(SAML_AUDIENCE);
    }

    @Override
    public String canonical(String value) {
        return addresses.canonical(value);
    }
}
