package patchbay.web.console.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.web.console.Administration;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.connect.User;
import patchbay.wire.connect.UserIdentityInfo;
import patchbay.wire.connect.UserPhoneConfig;

/**
 * What stands in the form of a user, as text.
 *
 * @param afterContact seconds
 * @param tags a line each, {@code key=value}
 */
public record UserForm(
        String login,
        String firstName,
        String lastName,
        String email,
        String secondaryEmail,
        String mobile,
        String directoryUser,
        List<String> securityProfiles,
        String routingProfile,
        String group,
        boolean deskPhone,
        String deskNumber,
        boolean autoAccept,
        String afterContact,
        String tags) {
    private static final Messages M = Messages.HERE;

    public UserForm {
        securityProfiles = List.copyOf(securityProfiles);
    }

    /** An agent with a phone in the browser. */
    static UserForm blank(UserChoices choices) {
        return new UserForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                choices.security().stream()
                        .filter(choice -> choice.name().equals("Agent"))
                        .map(UserChoices.Choice::id)
                        .toList(),
                choices.routing().stream().map(UserChoices.Choice::id).findFirst().orElse(""),
                "",
                false,
                "",
                false,
                "0",
                "");
    }

    static UserForm of(User user) {
        UserIdentityInfo person =
                user.identityInfo().orElseGet(() -> UserIdentityInfo.builder().build());
        UserPhoneConfig phone =
                user.phoneConfig().orElseGet(() -> UserPhoneConfig.builder().build());
        StringBuilder tags = new StringBuilder();
        new TreeMap<>(user.tags()).forEach((key, value) -> tags.append(key + "=" + value + "\n"));
        return new UserForm(
                user.username().orElse(""),
                person.firstName().orElse(""),
                person.lastName().orElse(""),
                person.email().orElse(""),
                person.secondaryEmail().orElse(""),
                person.mobile().orElse(""),
                user.directoryUserId().orElse(""),
                user.securityProfileIds(),
                user.routingProfileId().orElse(""),
                user.hierarchyGroupId().orElse(""),
                phone.phoneType().orElse("").equals("DESK_PHONE"),
                phone.deskPhoneNumber().orElse(""),
                phone.autoAccept().orElse(false),
                Integer.toString(phone.afterContactWorkTimeLimit().orElse(0)),
                tags.toString().strip());
    }

    static UserForm of(Form form) {
        return new UserForm(
                form.text("userName"),
                text(form, "firstName"),
                text(form, "lastName"),
                text(form, "email"),
                text(form, "secondaryEmail"),
                text(form, "mobile"),
                text(form, "directoryUser"),
                form.all("securityProfile"),
                form.text("routingProfile"),
                form.text("group"),
                form.text("phoneType").equals("DESK_PHONE"),
                text(form, "deskNumber"),
                form.text("autoAccept").equals("yes"),
                text(form, "afterContact"),
                form.text("tags").replace("\r\n", "\n").strip());
    }

    private static String text(Form form, String field) {
        return form.text(field).strip();
    }

    /** The login is never changed afterwards. */
    UserForm named(String there) {
        return new UserForm(
                there,
                firstName,
                lastName,
                email,
                secondaryEmail,
                mobile,
                directoryUser,
                securityProfiles,
                routingProfile,
                group,
                deskPhone,
                deskNumber,
                autoAccept,
                afterContact,
                tags);
    }

    /** What of it cannot be read at all, each in a sentence. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String number : List.of(mobile, deskNumber)) {
            if (!number.isEmpty() && !number.matches("\\+[1-9]\\d{1,14}")) {
                problems.add(M.text("console.desk-user.number.bad", number));
            }
        }
        if (deskPhone && deskNumber.isEmpty()) {
            problems.add(M.text("console.desk-user.number.none"));
        }
        if (securityProfiles.isEmpty() || securityProfiles.size() > 10) {
            problems.add(M.text("console.desk-user.security.bad", securityProfiles.size()));
        }
        if (!afterContact.matches("\\d{1,9}")) {
            problems.add(M.text("console.desk-user.work.bad", afterContact));
        }
        for (String line : Administration.lines(tags)) {
            if (line.indexOf('=') < 1) {
                problems.add(M.text("console.desk-user.tags.bad", line));
            }
        }
        return problems;
    }

    UserIdentityInfo person() {
        return UserIdentityInfo.builder()
                .firstName(filled(firstName))
                .lastName(filled(lastName))
                .email(filled(email))
                .secondaryEmail(filled(secondaryEmail))
                .mobile(filled(mobile))
                .build();
    }

    UserPhoneConfig phone() {
        return UserPhoneConfig.builder()
                .phoneType(deskPhone ? "DESK_PHONE" : "SOFT_PHONE")
                .autoAccept(autoAccept)
                .afterContactWorkTimeLimit(Integer.parseInt(afterContact))
                .deskPhoneNumber(filled(deskNumber))
                .build();
    }

    Map<String, String> tagMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String line : Administration.lines(tags)) {
            int mark = line.indexOf('=');
            map.put(line.substring(0, mark).strip(), line.substring(mark + 1).strip());
        }
        return map;
    }

    static Optional<String> filled(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }
}
