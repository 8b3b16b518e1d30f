package patchbay.identity.directory.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonDraft;
import patchbay.identity.directory.Profile;
import patchbay.identity.directory.ProfileEdit;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.AttributeOperation;
import patchbay.wire.identitystore.CreateUserRequest;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;
import patchbay.wire.shape.RawJson;

/** What requests say about a person, put into a profile. */
final class UserForm {
    static final String ENTERPRISE = "aws:identitystore:enterprise";
    private static final Profile BLANK = new Profile("", "", "", "", "");

    private UserForm() {}

    static Reply<PersonDraft> draft(CreateUserRequest request, String by) {
        if (request.userName().isEmpty()) {
            return Reply.refused(Faults.validation("userName: The attribute userName is required"));
        }
        List<Edit> edits = new ArrayList<>();
        request.name().ifPresent(name -> edits.add(new Edit("name", RequestJson.of(name))));
        text(edits, "displayName", request.displayName());
        text(edits, "nickName", request.nickName());
        text(edits, "profileUrl", request.profileUrl());
        text(edits, "userType", request.userType());
        text(edits, "title", request.title());
        text(edits, "preferredLanguage", request.preferredLanguage());
        text(edits, "locale", request.locale());
        text(edits, "timezone", request.timezone());
        text(edits, "website", request.website());
        text(edits, "birthdate", request.birthdate());
        request.emails().forEach(email -> edits.add(new Edit("emails", RequestJson.of(email))));
        request.addresses()
                .forEach(place -> edits.add(new Edit("addresses", RequestJson.of(place))));
        request.phoneNumbers()
                .forEach(number -> edits.add(new Edit("phoneNumbers", RequestJson.of(number))));
        request.roles().forEach(role -> edits.add(new Edit("roles", RequestJson.of(role))));
        if (!request.photos().isEmpty()) {
            edits.add(
                    new Edit(
                            "photos",
                            new Json.Arr(
                                    request.photos().stream()
                                            .<Json>map(RequestJson::of)
                                            .toList())));
        }
        for (Map.Entry<String, RawJson> extension : request.extensions().entrySet()) {
            edits.add(new Edit(extension.getKey(), parsed(extension.getValue())));
        }
        return edited(BLANK, edits)
                .map(profile -> PersonDraft.of(request.userName().get(), profile, by));
    }

    static Reply<Person> changed(Person person, List<AttributeOperation> operations) {
        Person now = person;
        List<Edit> edits = new ArrayList<>();
        for (AttributeOperation operation : operations) {
            Json value = operation.attributeValue().map(UserForm::parsed).orElse(new Json.Nil());
            if (!operation.attributePath().equalsIgnoreCase("userName")) {
                edits.add(new Edit(operation.attributePath(), value));
            } else if (value instanceof Json.Str(String name)) {
                now = now.named(name);
            } else {
                return Reply.refused(
                        Faults.validation("userName: The attribute userName is required"));
            }
        }
        Person named = now;
        return edited(person.profile(), edits).map(named::with);
    }

    private record Edit(String path, Json value) {
        /** The path as the directory has it. */
        String plain() {
            return path.toLowerCase(Locale.ROOT).startsWith(ENTERPRISE)
                    ? "enterprise" + path.substring(ENTERPRISE.length())
                    : path;
        }
    }

    private static Reply<Profile> edited(Profile profile, List<Edit> edits) {
        Profile now = profile;
        for (Edit edit : edits) {
            switch (ProfileEdit.set(now, edit.plain(), edit.value())) {
                case ProfileEdit.Outcome.Changed(Profile changed) -> now = changed;
                case ProfileEdit.Outcome.Refused(String path, String why) -> {
                    return Reply.refused(Faults.validation(edit.path() + ": " + why));
                }
            }
        }
        return Reply.done(now);
    }

    private static void text(List<Edit> edits, String path, Optional<String> text) {
        text.ifPresent(there -> edits.add(new Edit(path, new Json.Str(there))));
    }

    /** A document was read as JSON already; what only Java's strings can hold is nothing. */
    private static Json parsed(RawJson document) {
        try {
            return Json.parse(document.text());
        } catch (NotJson e) {
            return new Json.Arr(List.of(new Json.Nil()));
        }
    }
}
