package patchbay.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * Somebody's applications.
 *
 * @param asked what was searched for; empty text: nothing
 * @param searched whether the field to search by is shown
 */
public record TilesView(String action, String asked, boolean searched, List<Tile> tiles) {
    public TilesView {
        tiles = List.copyOf(tiles);
    }

    /**
     * One application.
     *
     * @param initials one or two letters in place of a picture
     * @param description empty text where there is none
     * @param debug where the person can look at what is sent before it is (rule 7.20); nowhere
     *     where nothing is
     * @param papers what an administrator hands to the service provider; only they see it
     */
    public record Tile(
            String name,
            String initials,
            String description,
            String href,
            Optional<String> debug,
            Optional<Papers> papers) {}

    /** Addresses of an application's metadata and certificate. */
    public record Papers(String metadata, String certificate) {}
}
