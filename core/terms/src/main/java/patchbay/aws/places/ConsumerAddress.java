package patchbay.aws.places;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An assertion consumer: the sign-in endpoint's general one ({@code /saml}) or that of one provider
 * ({@code /saml/acs/IDP-ID}, also {@code /saml/IDP-ID}; rule 1.1).
 *
 * @param provider the provider's id, empty for the general one
 */
public record ConsumerAddress(Place.SignIn at, Optional<String> provider) {
    private static final Pattern PATH = Pattern.compile("/saml(?:/(?:acs/)?([A-Z0-9]{22,64}))?");

    /**
     * The consumer that an address is; nothing where it is none, or carries a query, which only the
     * endpoint of two regions has.
     */
    public static Optional<ConsumerAddress> of(Location location) {
        if (!(location.place() instanceof Place.SignIn signIn)) {
            return Optional.empty();
        }
        Matcher path =
                PATH.matcher(
                        signIn instanceof Place.ResilientSignIn
                                ? location.path()
                                : location.rest());
        return path.matches()
                ? Optional.of(new ConsumerAddress(signIn, Optional.ofNullable(path.group(1))))
                : Optional.empty();
    }

    /** Path of the consumer, in the form that AWS generates. */
    public String path() {
        return provider.map(id -> "/saml/acs/" + id).orElse("/saml");
    }
}
