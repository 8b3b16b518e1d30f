package patchbay.identity.directory.api;

import java.util.Locale;
import java.util.Optional;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.AlternateIdentifier;
import patchbay.wire.identitystore.MemberId;
import patchbay.wire.identitystore.UniqueAttribute;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/** People and groups by the names that requests have for them, or the fault that there is none. */
final class Found {
    private final Directory directory;

    Found(Directory directory) {
        this.directory = directory;
    }

    Reply<Person> user(String id) {
        return personId(id)
                .flatMap(directory::person)
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(Faults.noUser(id)));
    }

    Reply<Group> group(String id) {
        return groupId(id)
                .flatMap(directory::group)
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(Faults.noGroup(id)));
    }

    /** Ids are kept in lower case. */
    static Optional<PersonId> personId(String id) {
        return PersonId.parse(id.toLowerCase(Locale.ROOT));
    }

    static Optional<GroupId> groupId(String id) {
        return GroupId.parse(id.toLowerCase(Locale.ROOT));
    }

    /** Who is meant as a member; a member must be a user. */
    static Reply<String> member(MemberId member) {
        return member.userId()
                .map(Reply::done)
                .orElseGet(
                        () -> Reply.refused(Faults.validation("MemberId must contain a UserId")));
    }

    Reply<Person> user(AlternateIdentifier by) {
        return known(
                by,
                "USER",
                id -> directory.personWithExternalId(id),
                (path, value) ->
                        switch (path) {
                            case "username" -> Optional.of(directory.person(value));
                            case "emails.value" -> Optional.of(directory.personWithEmail(value));
                            default -> Optional.empty();
                        });
    }

    Reply<Group> group(AlternateIdentifier by) {
        return known(
                by,
                "GROUP",
                id -> directory.groupWithExternalId(id),
                (path, value) ->
                        path.equals("displayname")
                                ? Optional.of(directory.group(value))
                                : Optional.empty());
    }

    private interface ByExternalId<T> {
        Optional<T> find(ExternalId id);
    }

    /** Nothing where the path is not one that tells entities apart. */
    private interface ByAttribute<T> {
        Optional<Optional<T>> find(String path, String value);
    }

    private static <T> Reply<T> known(
            AlternateIdentifier by, String type, ByExternalId<T> byId, ByAttribute<T> byAttribute) {
        if (by.externalId().isPresent() == by.uniqueAttribute().isPresent()) {
            return Reply.refused(
                    Faults.validation(
                            "AlternateIdentifier must contain one of ExternalId, UniqueAttribute"));
        }
        Optional<Optional<T>> found =
                by.externalId().isPresent()
                        ? Optional.of(
                                byId.find(
                                        new ExternalId(
                                                by.externalId().get().issuer(),
                                                by.externalId().get().id())))
                        : text(by.uniqueAttribute().orElseThrow())
                                .flatMap(value ->
                                        byAttribute.find(
                                                by.uniqueAttribute()
                                                        .get()
                                                        .attributePath()
                                                        .toLowerCase(Locale.ROOT),
                                                value));
        if (found.isEmpty()) {
            return Reply.refused(
                    Faults.validation("The attribute is not one by which a " + type + " is found"));
        }
        return found.get()
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(Faults.notFound(type, "")));
    }

    private static Optional<String> text(UniqueAttribute attribute) {
        try {
            return Json.parse(attribute.attributeValue().text()) instanceof Json.Str(String text)
                    ? Optional.of(text).filter(value -> value.indexOf('\0') < 0)
                    : Optional.empty();
        } catch (NotJson e) {
            return Optional.empty();
        }
    }
}
