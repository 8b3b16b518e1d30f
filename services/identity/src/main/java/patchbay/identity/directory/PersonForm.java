package patchbay.identity.directory;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.DirectoryStore.Written;

/** Judges what was filled in for a person, and says what the store made of it. */
final class PersonForm {
    private PersonForm() {}

    static List<Check> checks(String userName, Profile profile) {
        return List.of(
                userName(userName), names(profile), email(profile.email()), details(profile));
    }

    private static Check details(Profile profile) {
        String expected = "texts of 1 to 1024 characters, up to three photos and ten external ids";
        Optional<String> wrong =
                profile.details().values().entrySet().stream()
                        .filter(entry -> !Names.isDetail(entry.getValue()))
                        .map(entry -> quoted(entry.getKey().path()))
                        .sorted()
                        .findFirst()
                        .or(() -> wrong(profile.middleName(), Attribute.MIDDLE_NAME))
                        .or(() -> lists(profile.details()));
        return wrong.isEmpty()
                ? Check.pass(DirectoryCheck.DETAILS_FORM, expected, "all of the allowed form")
                : Check.fail(
                        DirectoryCheck.DETAILS_FORM,
                        expected,
                        wrong.get() + " has another form",
                        Remedy.of("correct the attribute"));
    }

    private static Optional<String> wrong(String text, Attribute attribute) {
        return text.isEmpty() || Names.isDetail(text)
                ? Optional.empty()
                : Optional.of(quoted(attribute.path()));
    }

    private static Optional<String> lists(Details details) {
        if (details.photos().size() > 3
                || details.photos().stream().anyMatch(photo -> !Names.isDetail(photo.value()))) {
            return Optional.of("`photos`");
        }
        return areExternalIds(details.externalIds())
                ? Optional.empty()
                : Optional.of("`externalIds`");
    }

    static boolean areExternalIds(List<ExternalId> ids) {
        return ids.size() <= 10
                && ids.stream().allMatch(Names::isExternalId)
                && ids.stream().map(ExternalId::issuer).distinct().count() == ids.size();
    }

    private static Check userName(String userName) {
        String expected = "1 to 128 letters, marks, signs, digits or punctuation, no spaces";
        return Names.isUserName(userName)
                ? Check.pass(DirectoryCheck.USER_NAME_FORM, expected, quoted(userName))
                : Check.fail(
                        DirectoryCheck.USER_NAME_FORM,
                        expected,
                        quoted(userName),
                        Remedy.of("choose another user name"));
    }

    private static Check names(Profile profile) {
        String expected = "given name, family name and display name";
        boolean all =
                Names.isPersonalName(profile.givenName())
                        && Names.isPersonalName(profile.familyName())
                        && Names.isPersonalName(profile.displayName());
        return all
                ? Check.pass(DirectoryCheck.NAMES_PRESENT, expected, "all of them")
                : Check.fail(
                        DirectoryCheck.NAMES_PRESENT,
                        expected,
                        "one that is empty or holds control characters",
                        Remedy.of("fill in all three"));
    }

    private static Check email(String email) {
        String expected = "nothing, or an address like `name@example.com`";
        return email.isEmpty() || Names.isEmail(email)
                ? Check.pass(DirectoryCheck.EMAIL_FORM, expected, quoted(email))
                : Check.fail(
                        DirectoryCheck.EMAIL_FORM,
                        expected,
                        quoted(email),
                        Remedy.of("correct the e-mail address"));
    }

    static Check check(Person person, Written written) {
        return switch (written) {
            case DONE ->
                    Check.pass(
                            DirectoryCheck.USER_NAME_FREE,
                            "a user name that nobody has",
                            quoted(person.userName()));
            case NAME_TAKEN ->
                    Check.fail(
                            DirectoryCheck.USER_NAME_FREE,
                            "a user name that nobody has",
                            quoted(person.userName()) + " belongs to somebody",
                            Remedy.of("choose another user name"));
            case EMAIL_TAKEN ->
                    Check.fail(
                            DirectoryCheck.EMAIL_FREE,
                            "an e-mail address that nobody has",
                            quoted(person.email()) + " belongs to somebody",
                            Remedy.of("choose another e-mail address"));
            case EXTERNAL_ID_TAKEN ->
                    Check.fail(
                            DirectoryCheck.EXTERNAL_ID_FREE,
                            "external ids that nobody has",
                            "one that belongs to somebody",
                            Remedy.of("choose another external id"));
            case STALE ->
                    Check.fail(
                            DirectoryCheck.UNCHANGED,
                            "a person as they were when they were read",
                            quoted(person.userName()) + " was changed since",
                            Remedy.of("look again, then repeat the change"));
            case GONE ->
                    Check.fail(
                            DirectoryCheck.USER_NAME_FREE,
                            "a person who is in the directory",
                            quoted(person.userName()) + " was removed",
                            Remedy.of("add the person again"));
        };
    }

    private static String quoted(String text) {
        return "`" + text + "`";
    }
}
