package patchbay.web.console.enrol;

import patchbay.identity.directory.Profile;

/** A profile displayed otherwise than by given and family name. */
final class Invited {
    private Invited() {}

    static Profile displayed(Profile profile, String name) {
        return new Profile(
                profile.givenName(),
                profile.familyName(),
                profile.middleName(),
                name,
                profile.email());
    }
}
