package patchbay.web.console.applications;

import java.util.List;
import java.util.Optional;
import patchbay.saml.issue.SamlAttribute;
import patchbay.web.console.CheckView;

/** What an application's assertion would say about somebody. */
public record AssertionView(
        HeadView head,
        WhoView who,
        Optional<Subject> subject,
        List<SamlAttribute> attributes,
        List<CheckView> checks,
        Optional<String> document) {
    public AssertionView {
        attributes = List.copyOf(attributes);
        checks = List.copyOf(checks);
    }

    /** How the person is named. */
    public record Subject(String value, String format) {}
}
