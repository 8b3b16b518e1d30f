package patchbay.web.portal;

/** The page whose form takes a request to another identity provider. */
public record AwayView(String provider, String action, String samlRequest) {}
