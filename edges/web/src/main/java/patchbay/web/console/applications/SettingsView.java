package patchbay.web.console.applications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.identity.application.AttributeFormat;
import patchbay.identity.application.Draft;
import patchbay.identity.application.NameIdFormat;
import patchbay.identity.application.SettingField;
import patchbay.identity.application.ValueTemplate;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.issue.ResponseIssuer.Signing;
import patchbay.web.console.CheckView;

/**
 * The form of an application's settings.
 *
 * @param head empty where the application is not there yet
 * @param title what the page is called
 * @param action where the form posts to
 * @param problems what was wrong with what was typed
 * @param hints what is allowed and yet to be looked at
 * @param saved whether the page follows a change that was made
 * @param papers what the service provider is given; empty where there is nothing yet
 */
public record SettingsView(
        Optional<HeadView> head,
        String title,
        String action,
        Draft draft,
        List<CheckView> problems,
        List<CheckView> hints,
        boolean saved,
        Optional<Papers> papers) {
    public SettingsView {
        problems = List.copyOf(problems);
        hints = List.copyOf(hints);
    }

    /** Addresses and downloads for the service provider. */
    public record Papers(
            String issuer,
            String logout,
            String metadata,
            String certificate,
            String deepLink,
            String remove) {}

    public String text(String field) {
        return draft.text(SettingField.titled(field).orElseThrow());
    }

    public boolean yes(String field) {
        return text(field).equals("true");
    }

    public List<String> subjectFormats() {
        return Arrays.stream(NameIdFormat.values()).map(NameIdFormat::title).toList();
    }

    public List<String> attributeFormats() {
        return Arrays.stream(AttributeFormat.values()).map(AttributeFormat::title).toList();
    }

    public List<String> signings() {
        return words(Signing.values());
    }

    public List<String> encryptions() {
        return words(ContentEncryption.values());
    }

    public List<String> bindings() {
        return List.of("post", "redirect");
    }

    public List<String> variables() {
        return ValueTemplate.variables();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
