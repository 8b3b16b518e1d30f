package patchbay.aws.places;

/**
 * An address inside a place.
 *
 * @param rest path, query and fragment as sent, without the prefix that only the cloud's host needs
 *     ({@code /start}, {@code /connect}); begins with a slash
 */
public record Location(Place place, String rest) {
    /** The path alone, as sent, without query and fragment. */
    public String path() {
        int end = rest.length();
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '?' || c == '#') {
                end = i;
                break;
            }
        }
        return rest.substring(0, end);
    }

    /** The query as sent, without its question mark; empty where there is none. */
    public String query() {
        int fragment = rest.indexOf('#');
        String withoutFragment = fragment < 0 ? rest : rest.substring(0, fragment);
        int mark = withoutFragment.indexOf('?');
        return mark < 0 ? "" : withoutFragment.substring(mark + 1);
    }
}
