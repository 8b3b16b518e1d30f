package patchbay.web.front;

/**
 * Where everything is.
 *
 * @param endpoint for {@code --endpoint-url}
 */
public record FrontView(String portal, String console, String endpoint) {}
