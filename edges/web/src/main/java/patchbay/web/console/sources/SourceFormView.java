package patchbay.web.console.sources;

import java.util.List;
import java.util.Optional;
import patchbay.identity.source.SyncReport;
import patchbay.identity.source.ldap.LdapDirectory;
import patchbay.web.console.access.MetadataView;
import patchbay.web.page.Prose;

/**
 * A source, new or known.
 *
 * @param action where the form is posted to
 * @param base the source's own address; empty for a new one
 * @param problems why it cannot be kept so
 * @param remarks what is kept, but should be looked at
 * @param steps of the connection test, where one was made
 * @param metadata what the identity provider says of itself
 * @param papers what it has to be told about us
 * @param report of the last synchronisation
 */
public record SourceFormView(
        String title,
        String action,
        String base,
        List<Section> sections,
        List<Prose> problems,
        List<Prose> remarks,
        List<LdapDirectory.Step> steps,
        Optional<MetadataView> metadata,
        Optional<Papers> papers,
        boolean directory,
        Optional<SyncReport> report) {
    public SourceFormView {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
        steps = List.copyOf(steps);
    }

    /** Why the last synchronisation stopped, for a page without marks; empty where it did not. */
    public String interruption() {
        return report.map(SyncReport::problem).orElse("").replace("`", "");
    }

    /** Fields that belong together. */
    public record Section(String title, List<FieldView> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /** What the other side's administrator fills in there. */
    public record Papers(String audience, String consumer, String metadata) {}
}
