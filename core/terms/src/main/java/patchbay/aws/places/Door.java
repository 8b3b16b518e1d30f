package patchbay.aws.places;

/**
 * The listener through which somebody came in, and therefore the one their next link must lead to.
 *
 * @param secure whether it speaks TLS
 */
public record Door(boolean secure, int port) {
    /** {@code http} or {@code https}. */
    public String scheme() {
        return secure ? "https" : "http";
    }

    /** The origin of a host behind this door; a scheme's own port is left out. */
    public String origin(String host) {
        boolean usual = port == (secure ? 443 : 80);
        return scheme() + "://" + host + (usual ? "" : ":" + port);
    }
}
