package patchbay.web.portal;

/**
 * The form that takes a person, or a message about them, to a service provider.
 *
 * @param action where it goes, under the name by which it can be reached from here
 * @param parameter {@code SAMLResponse} or {@code SAMLRequest}
 * @param relayState empty: send none
 */
public record HandOverView(
        String application, String action, String parameter, String message, String relayState) {
    static final String RESPONSE = "SAMLResponse";
}
