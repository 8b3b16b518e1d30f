package patchbay.organizations;

/**
 * An organizational unit.
 *
 * @param id {@code ou-ROOT-…}
 * @param parent the root's or another unit's id
 */
public record Unit(String id, String organization, String parent, String name) {
    Unit named(String newName) {
        return new Unit(id, organization, parent, newName);
    }
}
