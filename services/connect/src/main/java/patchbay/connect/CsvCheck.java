package patchbay.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.Secret;

/** Judges row after row, each value by itself: whoever mends a file wants to know all at once. */
final class CsvCheck {
    private final IdentityManagement identity;
    private final CsvNames names;
    private final UserImport.Limits limits;
    private final CsvErrors errors;
    private final Map<String, Long> seen = new HashMap<>();
    private final Set<String> routing = new HashSet<>();
    private final Set<String> security = new HashSet<>();

    CsvCheck(
            IdentityManagement identity,
            CsvNames names,
            UserImport.Limits limits,
            CsvErrors errors) {
        this.identity = identity;
        this.names = names;
        this.limits = limits;
        this.errors = errors;
    }

    /** The user whom the row describes; what is wrong with it is among the errors. */
    Users.NewUser row(CsvRow row) {
        ConnectUser.Person person = person(row);
        String login = login(row);
        Optional<Secret> password = password(row);
        String routingProfile = routing(row);
        List<String> profiles = profiles(row);
        ConnectUser.Phone phone = phone(row);
        Optional<String> hierarchy = hierarchy(row);
        unserved(row);
        return new Users.NewUser(
                login,
                password,
                person,
                phone,
                Optional.empty(),
                profiles,
                routingProfile,
                hierarchy,
                tags(row));
    }

    private void fail(CsvRow row, CsvColumn column, String reason) {
        errors.add(row.number(), column, row.text(column), reason);
    }

    private ConnectUser.Person person(CsvRow row) {
        for (CsvColumn column : List.of(CsvColumn.FIRST_NAME, CsvColumn.LAST_NAME)) {
            String text = row.text(column);
            if (text.isEmpty()) {
                fail(row, column, "must not be empty");
            } else if (text.length() > 100) {
                fail(row, column, "must be at most 100 characters, and has " + text.length());
            } else if (CsvFormula.is(row.written(column))) {
                fail(
                        row,
                        column,
                        "begins as a formula of a spreadsheet; write an apostrophe before it, if"
                                + " this is the name");
            } else if (text.codePoints().anyMatch(Character::isISOControl)) {
                fail(row, column, "has a control character or a line break");
            }
        }
        for (CsvColumn column : List.of(CsvColumn.EMAIL, CsvColumn.SECONDARY_EMAIL)) {
            String text = row.text(column);
            if (!text.isEmpty() && !text.matches("[^@\\s=+][^@\\s]*@[^@\\s]+\\.[^@\\s]+")) {
                fail(row, column, "is no e-mail address");
            }
        }
        if (!row.text(CsvColumn.MOBILE).isEmpty() && !Users.isNumber(row.text(CsvColumn.MOBILE))) {
            fail(row, CsvColumn.MOBILE, NUMBER);
        }
        return new ConnectUser.Person(
                filled(row, CsvColumn.FIRST_NAME),
                filled(row, CsvColumn.LAST_NAME),
                filled(row, CsvColumn.EMAIL),
                filled(row, CsvColumn.SECONDARY_EMAIL),
                filled(row, CsvColumn.MOBILE));
    }

    private static final String NUMBER =
            "must be a number such as +4930123456: a plus sign, the country, digits alone";

    private static Optional<String> filled(CsvRow row, CsvColumn column) {
        return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
    }

    private String login(CsvRow row) {
        String login = row.text(CsvColumn.LOGIN);
        Optional<String> fault = Login.fault(identity, login);
        if (login.isEmpty()) {
            fail(row, CsvColumn.LOGIN, "must not be empty");
            return login;
        }
        if (fault.isPresent()) {
            fail(row, CsvColumn.LOGIN, fault.get());
        }
        String folded = CsvNames.folded(login);
        Long earlier = seen.putIfAbsent(folded, row.number());
        String there = names.logins().get(folded);
        if (earlier != null) {
            fail(
                    row,
                    CsvColumn.LOGIN,
                    "the login stands in row "
                            + earlier
                            + " already, or one that differs in case alone");
        } else if (login.equals(there)) {
            fail(row, CsvColumn.LOGIN, "the instance has this user; a file adds, and changes none");
        } else if (there != null) {
            fail(
                    row,
                    CsvColumn.LOGIN,
                    "the instance has `" + there + "`, which differs in case alone");
        }
        return login;
    }

    private Optional<Secret> password(CsvRow row) {
        String text = row.text(CsvColumn.PASSWORD);
        if (!CsvTemplate.of(identity).managed()) {
            return Optional.empty();
        }
        Secret password = new Secret(text);
        ManagedPassword.fault(password).ifPresent(fault -> fail(row, CsvColumn.PASSWORD, fault));
        return Optional.of(password);
    }

    private String routing(CsvRow row) {
        String name = row.text(CsvColumn.ROUTING);
        String id = names.routing().get(name);
        if (id == null) {
            fail(
                    row,
                    CsvColumn.ROUTING,
                    "Routing profile is not found" + near(name, names.routing().keySet()));
            return "";
        }
        distinct(row, CsvColumn.ROUTING, routing, name);
        return id;
    }

    private List<String> profiles(CsvRow row) {
        List<String> ids = new ArrayList<>();
        List<String> asked = parts(row, CsvColumn.SECURITY);
        if (asked.isEmpty() || asked.size() > Users.MOST_PROFILES) {
            fail(
                    row,
                    CsvColumn.SECURITY,
                    "must name 1 to " + Users.MOST_PROFILES + " security profiles");
        }
        for (String name : asked) {
            String id = names.security().get(name);
            if (id == null) {
                fail(
                        row,
                        CsvColumn.SECURITY,
                        "Security profile is not found: `"
                                + CsvErrors.cut(name)
                                + "`"
                                + near(name, names.security().keySet()));
            } else if (ids.contains(id)) {
                fail(row, CsvColumn.SECURITY, "names `" + name + "` twice");
            } else {
                distinct(row, CsvColumn.SECURITY, security, name);
                ids.add(id);
            }
        }
        return ids;
    }

    /** Rule 8.12: the cloud gives up where a file refers to more. */
    private void distinct(CsvRow row, CsvColumn column, Set<String> used, String name) {
        if (used.add(name) && used.size() == limits.distinct() + 1) {
            fail(row, column, "the file refers to more than " + limits.distinct() + " of these");
        }
    }

    /** What the name might have been meant to be. */
    private static String near(String name, Set<String> known) {
        return known.stream()
                .filter(it -> LoginHints.distance(it, name) <= 2)
                .findFirst()
                .map(it -> "; `" + it + "` is near")
                .orElse("");
    }

    private ConnectUser.Phone phone(CsvRow row) {
        String type = row.text(CsvColumn.PHONE_TYPE).toLowerCase(Locale.ROOT);
        boolean desk = type.equals("desk") || type.equals("desk_phone");
        if (!desk && !type.equals("soft") && !type.equals("soft_phone")) {
            fail(row, CsvColumn.PHONE_TYPE, "must be soft or desk");
        }
        String number = row.text(CsvColumn.PHONE_NUMBER);
        if (desk && number.isEmpty()) {
            fail(row, CsvColumn.PHONE_NUMBER, "must not be empty with a desk phone");
        } else if (!number.isEmpty() && !Users.isNumber(number)) {
            fail(row, CsvColumn.PHONE_NUMBER, NUMBER);
        }
        return settings(
                row,
                new ConnectUser.Phone(
                        desk
                                ? ConnectUser.Phone.Type.DESK_PHONE
                                : ConnectUser.Phone.Type.SOFT_PHONE,
                        yes(row),
                        seconds(row),
                        filled(row, CsvColumn.PHONE_NUMBER)));
    }

    /** With what holds for calls alone, where the file says it. */
    private ConnectUser.Phone settings(CsvRow row, ConnectUser.Phone phone) {
        ConnectUser.Phone changed = phone;
        String persistent = row.text(CsvColumn.PERSISTENT).toLowerCase(Locale.ROOT);
        if (!Set.of("", "no", "yes").contains(persistent)) {
            fail(row, CsvColumn.PERSISTENT, "must be yes or no");
        } else if (!persistent.isEmpty()) {
            changed =
                    calls(
                            changed,
                            ChannelSetting.Kind.PERSISTENT_CONNECTION,
                            Boolean.toString(persistent.equals("yes")));
        }
        String enhancement = row.text(CsvColumn.ENHANCEMENT).toLowerCase(Locale.ROOT);
        if (!enhancement.isEmpty()) {
            String mode = CsvNames.ENHANCEMENTS.get(enhancement);
            if (mode == null) {
                fail(row, CsvColumn.ENHANCEMENT, "must be none, isolate voice or suppress noise");
            } else {
                changed = calls(changed, ChannelSetting.Kind.VOICE_ENHANCEMENT, mode);
            }
        }
        return changed;
    }

    private static ConnectUser.Phone calls(
            ConnectUser.Phone phone, ChannelSetting.Kind kind, String value) {
        return phone.setting(kind, List.of(ChannelSetting.of(kind, ChannelSetting.VOICE, value)));
    }

    private boolean yes(CsvRow row) {
        String text = row.text(CsvColumn.AUTO_ACCEPT).toLowerCase(Locale.ROOT);
        if (!Set.of("", "no", "yes").contains(text)) {
            fail(row, CsvColumn.AUTO_ACCEPT, "must be yes or no");
        }
        return text.equals("yes");
    }

    private int seconds(CsvRow row) {
        String text = row.text(CsvColumn.AFTER_CONTACT);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > Users.LONGEST_WORK_SECONDS) {
            fail(
                    row,
                    CsvColumn.AFTER_CONTACT,
                    "must be a number of seconds, at most " + Users.LONGEST_WORK_SECONDS);
            return 0;
        }
        return Integer.parseInt(text);
    }

    private Map<String, String> tags(CsvRow row) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : parts(row, CsvColumn.TAGS)) {
            int colon = part.indexOf(':');
            if (!TagRules.shown(part)) {
                fail(row, CsvColumn.TAGS, "has a control character");
                continue;
            }
            if (colon < 1 || colon > 128 || part.length() - colon > 257) {
                fail(row, CsvColumn.TAGS, "must be key:value, or several with | between");
            } else if (tags.put(part.substring(0, colon), part.substring(colon + 1)) != null) {
                fail(row, CsvColumn.TAGS, "has the key `" + part.substring(0, colon) + "` twice");
            }
        }
        if (tags.size() > 50) {
            fail(row, CsvColumn.TAGS, "has more than 50 tags");
        }
        return tags;
    }

    private static List<String> parts(CsvRow row, CsvColumn column) {
        return Arrays.stream(row.text(column).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The group, by the names of the groups from the top. */
    private Optional<String> hierarchy(CsvRow row) {
        String path = row.text(CsvColumn.HIERARCHY);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> group = names.hierarchy().id(path);
        if (group.isEmpty()) {
            fail(row, CsvColumn.HIERARCHY, "Hierarchy group is not found");
        }
        return group;
    }

    /** What the template has and nobody here does: said, rather than left out in silence. */
    private void unserved(CsvRow row) {
        String text = row.text(CsvColumn.HIERARCHIES).toLowerCase(Locale.ROOT);
        if (!Set.of("", "no", "none").contains(text)) {
            fail(row, CsvColumn.HIERARCHIES, "is not implemented by Patchbay; leave it empty");
        }
    }
}
