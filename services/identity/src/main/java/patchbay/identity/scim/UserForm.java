package patchbay.identity.scim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.Profile;
import patchbay.identity.directory.ProfileEdit;
import patchbay.wire.json.Json;

/**
 * What a request says about a person (rule 7.31).
 *
 * @param active nothing where it does not say
 */
record UserForm(String userName, Profile profile, Optional<Boolean> active) {
    private static final Profile BLANK = new Profile("", "", "", "", "");

    /** Members that clients send back and that mean nothing here. */
    private static final Set<String> IGNORED = Set.of("schemas", "id", "meta");

    private static final Set<String> SETTLED =
            Set.of("photos", "website", "birthdate", "emails.display", "addresses.display");

    /** A whole person, of a POST or PUT. */
    static UserForm read(Json.Obj body, String issuer) throws ScimFault {
        if (!body.list("schemas").contains(new Json.Str(Schema.USER))) {
            throw ScimFault.invalid("schemas must name " + Schema.USER);
        }
        UserForm form = new UserForm("", BLANK, Optional.empty());
        for (Map.Entry<String, Json> member : body.members().entrySet()) {
            if (!IGNORED.contains(member.getKey()) && !isNothing(member.getValue())) {
                form = form.with(UserPath.parse(member.getKey()), member.getValue(), issuer);
            }
        }
        return form.complete();
    }

    static UserForm of(Person person) {
        return new UserForm(person.userName(), person.profile(), Optional.of(person.enabled()));
    }

    /** Okta sends {@code "groups": []}: nothing is asked for. */
    private static boolean isNothing(Json value) {
        return value instanceof Json.Nil
                || (value instanceof Json.Arr(List<Json> items) && items.isEmpty());
    }

    private UserForm complete() throws ScimFault {
        if (userName.isEmpty()
                || profile.displayName().isEmpty()
                || profile.givenName().isEmpty()
                || profile.familyName().isEmpty()) {
            throw ScimFault.invalid(
                    "userName, displayName, name.givenName and name.familyName are required");
        }
        if (!profile.email().isEmpty() && profile.value(Attribute.EMAIL_PRIMARY).isEmpty()) {
            throw ScimFault.invalid("the e-mail address must be primary");
        }
        return this;
    }

    /** The person after the steps of a PATCH. */
    static UserForm patched(Person person, List<PatchOperation> operations, String issuer)
            throws ScimFault {
        UserForm form = of(person);
        Set<String> once = new HashSet<>();
        for (PatchOperation operation : operations) {
            UserPath path = UserPath.parse(operation.path());
            String name = path.plain().toLowerCase(Locale.ROOT);
            if (IGNORED.contains(name)) {
                continue;
            }
            boolean single = name.equals("username") || name.equals("active");
            if (single && !once.add(name)) {
                throw ScimFault.invalid(path.plain() + " can be changed once in a request");
            }
            if (single && operation.kind() == PatchOperation.Kind.REMOVE) {
                throw ScimFault.invalid(path.plain() + " cannot be removed");
            }
            form =
                    operation.kind() == PatchOperation.Kind.REMOVE
                            ? form.without(path, issuer)
                            : form.patched(path, operation.value().orElseThrow(), issuer);
        }
        return form.primary().complete();
    }

    /** Entra sets the address by its type and never says that it is the main one: it is. */
    private UserForm primary() {
        return profile.email().isEmpty()
                ? this
                : new UserForm(userName, profile.with(Attribute.EMAIL_PRIMARY, "true"), active);
    }

    private UserForm without(UserPath path, String issuer) throws ScimFault {
        boolean another =
                !path.type().isEmpty()
                        && !profile.value(typeOf(path)).equalsIgnoreCase(path.type());
        return another ? this : with(path, new Json.Nil(), issuer);
    }

    private UserForm patched(UserPath path, Json value, String issuer) throws ScimFault {
        if (value instanceof Json.Obj object
                && (path.plain().equalsIgnoreCase("name")
                        || path.plain().equalsIgnoreCase("enterprise"))) {
            return with(ProfileEdit.merge(profile, path.plain().toLowerCase(Locale.ROOT), object));
        }
        UserForm changed = with(path, value, issuer);
        return path.type().isEmpty()
                ? changed
                : new UserForm(
                        changed.userName,
                        changed.profile.with(typeOf(path), path.type()),
                        changed.active);
    }

    private static Attribute typeOf(UserPath path) throws ScimFault {
        Optional<Attribute> type = Attribute.at(path.parent() + ".type");
        if (type.isEmpty()) {
            throw ScimFault.invalid("the attribute " + path.plain() + " is not supported");
        }
        return type.get();
    }

    private UserForm with(UserPath path, Json value, String issuer) throws ScimFault {
        String name = path.plain().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "username" -> new UserForm(text(value, "userName"), profile, active);
            case "active" -> new UserForm(userName, profile, Optional.of(truth(value)));
            case "externalid" ->
                    new UserForm(
                            userName,
                            profile.withExternalIds(
                                    externalIds(profile.externalIds(), issuer, value)),
                            active);
            default -> {
                if (SETTLED.contains(name)) {
                    throw ScimFault.invalid("the attribute " + path.plain() + " is not supported");
                }
                yield with(ProfileEdit.set(profile, path.plain(), value));
            }
        };
    }

    private UserForm with(ProfileEdit.Outcome outcome) throws ScimFault {
        return switch (outcome) {
            case ProfileEdit.Outcome.Changed(Profile changed) ->
                    new UserForm(userName, changed, active);
            case ProfileEdit.Outcome.Refused(String path, String why) ->
                    throw ScimFault.invalid(why);
        };
    }

    /** The id of this issuer, exchanged; those of others stay. */
    static List<ExternalId> externalIds(List<ExternalId> known, String issuer, Json value)
            throws ScimFault {
        List<ExternalId> ids = new ArrayList<>(known);
        ids.removeIf(id -> id.issuer().equals(issuer));
        if (!isNothing(value) && !value.equals(new Json.Str(""))) {
            ids.add(new ExternalId(issuer, text(value, "externalId")));
        }
        return ids;
    }

    static String text(Json value, String name) throws ScimFault {
        if (value instanceof Json.Str(String text)) {
            return text;
        }
        throw ScimFault.invalid(name + " must be a text");
    }

    /** Entra spells truths as texts, with a capital. */
    private static boolean truth(Json value) throws ScimFault {
        return switch (value) {
            case Json.Bool(boolean yes) -> yes;
            case Json.Str(String text) when text.equalsIgnoreCase("true") -> true;
            case Json.Str(String text) when text.equalsIgnoreCase("false") -> false;
            default -> throw ScimFault.invalid("active must be true or false");
        };
    }
}
