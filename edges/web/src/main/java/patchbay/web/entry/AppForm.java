package patchbay.web.entry;

import patchbay.identity.directory.Person;
import patchbay.identity.factor.AppSecret;

/**
 * The form that registers an authenticator app.
 *
 * @param typed the secret, for those who cannot photograph it
 * @param offer carried along; empty text where the server keeps it
 */
public record AppForm(String action, Qr qr, String typed, String offer) {
    public static AppForm of(
            String action, AppSecret secret, String issuer, Person person, String offer) {
        return new AppForm(
                action,
                Qr.of(secret.address(issuer, person.userName())),
                secret.typed().reveal(),
                offer);
    }
}
