package patchbay.identity.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.issue.ResponseIssuer.Signing;

/** Makes settings of what was typed, or says everything that is wrong with it. */
public final class DraftReader {
    private final Draft draft;
    private final List<Check> checks = new ArrayList<>();

    private DraftReader(Draft draft) {
        this.draft = draft;
    }

    /**
     * What came of it.
     *
     * @param settings empty where a check failed
     */
    public record Reading(Optional<Settings> settings, List<Check> checks) {
        public Reading {
            checks = List.copyOf(checks);
        }

        /** What was wrong, in order; empty where nothing was. */
        public List<Check> faults() {
            return checks.stream().filter(Check::failed).toList();
        }
    }

    public static Reading read(Draft draft) {
        return new DraftReader(draft).read();
    }

    private Reading read() {
        // What could not be read is replaced by something harmless, so that all else is judged too.
        Settings settings =
                new Settings(
                        draft.text(SettingField.DISPLAY_NAME).strip(),
                        draft.text(SettingField.DESCRIPTION).strip(),
                        draft.text(SettingField.ACS_URL).strip(),
                        draft.text(SettingField.AUDIENCE).strip(),
                        draft.text(SettingField.START_URL).strip(),
                        draft.text(SettingField.RELAY_STATE).strip(),
                        duration(),
                        subject(),
                        rows(),
                        truth(SettingField.ENABLED, true),
                        partner());
        checks.addAll(SettingsForm.checks(settings));
        boolean failed = checks.stream().anyMatch(Check::failed);
        return new Reading(failed ? Optional.empty() : Optional.of(settings), checks);
    }

    private Duration duration() {
        String text = draft.text(SettingField.SESSION_MINUTES).strip();
        if (text.matches("[0-9]{1,6}")) {
            return Duration.ofMinutes(Long.parseLong(text));
        }
        if (!text.isEmpty()) {
            fault(
                    ApplicationCheck.SESSION_DURATION,
                    "a number of minutes, 15 to 720",
                    "`" + text + "`",
                    "choose a duration between 15 minutes and 12 hours");
        }
        return ConnectPreset.ONE_HOUR;
    }

    private SubjectMapping subject() {
        NameIdFormat format =
                choice(
                        SettingField.SUBJECT_FORMAT,
                        NameIdFormat.values(),
                        NameIdFormat::title,
                        NameIdFormat.UNSPECIFIED);
        String value = draft.text(SettingField.SUBJECT).strip();
        if (value.isEmpty()) {
            fault(
                    ApplicationCheck.SUBJECT_MAPPING,
                    "text and variables, such as `${user:email}`",
                    "nothing",
                    "say how the assertion names the person");
        }
        return new SubjectMapping(
                template(ApplicationCheck.SUBJECT_MAPPING, "row `Subject`", value), format);
    }

    private List<AttributeMapping> rows() {
        List<AttributeMapping> rows = new ArrayList<>();
        int number = 0;
        for (Draft.Row row : draft.rows()) {
            number++;
            String attribute = row.attribute().strip();
            String value = row.value().strip();
            if (attribute.isEmpty() && value.isEmpty()) {
                continue;
            }
            String place = "row " + number + " `" + attribute + "`";
            rows.add(
                    new AttributeMapping(
                            attribute,
                            template(ApplicationCheck.ATTRIBUTE_MAPPING, place, value),
                            format(place, row.format())));
        }
        return rows;
    }

    private AttributeFormat format(String place, String text) {
        Optional<AttributeFormat> format = AttributeFormat.titled(text);
        if (format.isEmpty() && !text.isEmpty()) {
            fault(
                    ApplicationCheck.CHOICE,
                    "a format of " + words(AttributeFormat.values(), AttributeFormat::title),
                    place + " has `" + text + "`",
                    "choose one of them");
        }
        return format.orElse(AttributeFormat.UNSPECIFIED);
    }

    private ValueTemplate template(ApplicationCheck check, String place, String text) {
        Optional<TemplateFault> fault = ValueTemplate.fault(text);
        fault.ifPresent(it ->
                fault(
                        check,
                        it.expected(),
                        place + ", character " + it.place() + ": " + it.found(),
                        "write the variable as it is in the list"));
        return fault.isPresent() ? ValueTemplate.of("-") : ValueTemplate.of(text);
    }

    private Partner partner() {
        String logout = draft.text(SettingField.LOGOUT_URL).strip();
        return new Partner(
                choice(SettingField.SIGNING, Signing.values(), Draft::word, Signing.ASSERTION),
                encryption(),
                requestKeys(),
                truth(SettingField.SIGNED_REQUESTS_ONLY, false),
                logout.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Partner.Logout(
                                        logout,
                                        choice(
                                                SettingField.LOGOUT_BINDING,
                                                Partner.Binding.values(),
                                                Draft::word,
                                                Partner.Binding.POST))));
    }

    private Optional<Partner.Encryption> encryption() {
        ContentEncryption content =
                choice(
                        SettingField.ENCRYPTION,
                        ContentEncryption.values(),
                        Draft::word,
                        ContentEncryption.AES256_GCM);
        String text = draft.text(SettingField.ENCRYPTION_CERTIFICATE).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartnerCertificate> read =
                certificate(text).filter(PartnerCertificate::canEncrypt);
        if (read.isEmpty()) {
            fault(
                    ApplicationCheck.ENCRYPTION_CERTIFICATE,
                    "one certificate of an RSA key in PEM form, at most 2,048 characters",
                    text.length() + " characters that are none",
                    "paste the service provider's encryption certificate");
        }
        return read.map(certificate -> new Partner.Encryption(certificate, content));
    }

    private List<PartnerCertificate> requestKeys() {
        List<PartnerCertificate> keys = new ArrayList<>();
        int number = 0;
        for (String text :
                PartnerCertificate.texts(draft.text(SettingField.REQUEST_CERTIFICATES))) {
            number++;
            Optional<PartnerCertificate> read = certificate(text);
            read.ifPresent(keys::add);
            if (read.isEmpty()) {
                fault(
                        ApplicationCheck.REQUEST_CERTIFICATES,
                        "certificates in PEM form, each of at most 2,048 characters",
                        "certificate " + number + " is none",
                        "paste the service provider's signing certificate");
            }
        }
        return keys;
    }

    private static Optional<PartnerCertificate> certificate(String text) {
        // A kilobyte of line breaks and frame is not held against anybody.
        return text.length() <= 2 * PartnerCertificate.LONGEST_PEM
                ? PartnerCertificate.parse(text)
                        .filter(read -> read.pem().length() <= PartnerCertificate.LONGEST_PEM + 64)
                : Optional.empty();
    }

    private boolean truth(SettingField field, boolean usual) {
        String text = draft.text(field).strip();
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.equals("true") && !text.equals("false")) {
            fault(
                    ApplicationCheck.CHOICE,
                    "`true` or `false` for `" + field.title() + "`",
                    "`" + text + "`",
                    "choose one of them");
        }
        return text.equals("true");
    }

    private <T> T choice(SettingField field, T[] all, Function<T, String> word, T usual) {
        String text = draft.text(field).strip();
        if (text.isEmpty()) {
            return usual;
        }
        Optional<T> chosen =
                Arrays.stream(all).filter(each -> word.apply(each).equals(text)).findFirst();
        if (chosen.isEmpty()) {
            fault(
                    ApplicationCheck.CHOICE,
                    "for `" + field.title() + "` " + words(all, word),
                    "`" + text + "`",
                    "choose one of them");
        }
        return chosen.orElse(usual);
    }

    private static <T> String words(T[] all, Function<T, String> word) {
        return Arrays.stream(all)
                .map(each -> "`" + word.apply(each) + "`")
                .collect(Collectors.joining(", "));
    }

    private void fault(ApplicationCheck check, String expected, String found, String remedy) {
        checks.add(Check.fail(check, expected, found, Remedy.of(remedy)));
    }
}
