package patchbay.web.console.people;

import java.util.List;
import java.util.Optional;
import patchbay.web.console.CheckView;
import patchbay.web.console.enrol.SignInSectionView;

/**
 * All about a person.
 *
 * @param here the page's address, below which its forms lead
 * @param kept whether a provisioner keeps them, so that nothing can be edited
 * @param changed what was just done; empty where nothing was
 */
public record PersonView(
        String id,
        String userName,
        String displayName,
        boolean enabled,
        boolean administrator,
        boolean self,
        String created,
        String updated,
        List<String> externalIds,
        List<Section> sections,
        List<GroupRow> groups,
        List<String> groupNames,
        List<CheckView> problems,
        boolean kept,
        String changed,
        String here,
        String scim,
        Optional<SignInSectionView> signIn) {
    /** Attributes that belong together. */
    public record Section(String title, boolean open, List<Field> fields) {}

    /** One attribute. */
    public record Field(String path, String label, String value, boolean required) {}

    /** A group that the person is in. */
    public record GroupRow(String id, String name, String href, String about) {}
}
