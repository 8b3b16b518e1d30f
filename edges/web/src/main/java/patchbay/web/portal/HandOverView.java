package patchbay.web.portal;

/**
 * The form that takes a person to a service provider.
 *
 * @param action the assertion consumer, under the name by which it can be reached from here
 * @param relayState empty: send none
 */
public record HandOverView(
        String application, String action, String samlResponse, String relayState) {}
