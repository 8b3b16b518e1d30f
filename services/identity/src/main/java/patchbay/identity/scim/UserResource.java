package patchbay.identity.scim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonDraft;
import patchbay.identity.directory.PersonId;
import patchbay.identity.directory.Profile;
import patchbay.identity.directory.ProfileJson;
import patchbay.wire.json.Json;

/** {@code /Users}. */
final class UserResource {
    private static final String WHO = "scim";
    private static final List<String> FILTERED =
            List.of("id", "username", "externalid", "manager", "groups.value");

    private final Directory directory;

    UserResource(Directory directory) {
        this.directory = directory;
    }

    ScimAnswer create(Json.Obj body, String issuer) throws ScimFault {
        UserForm form = UserForm.read(body, issuer);
        Person added =
                Refusal.orElse(
                        directory.addPerson(
                                PersonDraft.of(form.userName(), form.profile(), WHO)
                                        .enabled(form.active().orElse(true))));
        return ScimAnswer.created(shown(added, issuer), "/Users/" + added.id());
    }

    ScimAnswer get(String id, String issuer) throws ScimFault {
        return ScimAnswer.ok(shown(find(id), issuer));
    }

    ScimAnswer replace(String id, Json.Obj body, String issuer) throws ScimFault {
        Person there = find(id);
        UserForm form = UserForm.read(body, issuer);
        Profile profile = form.profile();
        List<ExternalId> others =
                there.profile().externalIds().stream()
                        .filter(known -> !known.issuer().equals(issuer))
                        .toList();
        return changed(
                there,
                new UserForm(
                        form.userName(),
                        profile.withPhotos(there.profile().details().photos())
                                .with(Attribute.WEBSITE, there.profile().value(Attribute.WEBSITE))
                                .with(
                                        Attribute.BIRTHDATE,
                                        there.profile().value(Attribute.BIRTHDATE))
                                .withExternalIds(
                                        Stream.concat(
                                                        others.stream(),
                                                        profile.externalIds().stream())
                                                .toList()),
                        form.active()),
                issuer);
    }

    ScimAnswer patch(String id, Json.Obj body, String issuer) throws ScimFault {
        Person there = find(id);
        return changed(there, UserForm.patched(there, PatchOperation.read(body), issuer), issuer);
    }

    private ScimAnswer changed(Person there, UserForm form, String issuer) throws ScimFault {
        Person now =
                there.named(form.userName())
                        .with(form.profile())
                        .enabled(form.active().orElse(there.enabled()));
        if (now.equals(there)) {
            return ScimAnswer.ok(shown(there, issuer));
        }
        return ScimAnswer.ok(shown(Refusal.orElse(directory.change(now, WHO)), issuer));
    }

    ScimAnswer delete(String id) throws ScimFault {
        if (directory.removePerson(find(id).id())) {
            return ScimAnswer.done();
        }
        throw ScimFault.notFound("User");
    }

    ScimAnswer list(ScimRequest request, String issuer) throws ScimFault {
        Listing wanted = Listing.of(request);
        Optional<String> filter = request.parameter("filter").filter(text -> !text.isBlank());
        if (filter.isEmpty()) {
            return ScimAnswer.ok(
                    wanted.page(
                            directory::people,
                            directory::peopleFrom,
                            wanted.cursor().isPresent() ? 0 : directory.countPeople(),
                            Person::userName,
                            person -> shown(person, issuer)));
        }
        Filter asked = Filter.parse(filter.get(), FILTERED);
        return ScimAnswer.ok(
                wanted.all(
                        found(asked, issuer)
                                .filter(person -> fits(asked, person, issuer))
                                .map(person -> shown(person, issuer))
                                .toList()));
    }

    /** Those among whom all are who fit: by an index always. */
    private Stream<Person> found(Filter asked, String issuer) throws ScimFault {
        if (asked.value("id").isPresent()) {
            return asked.value("id").flatMap(PersonId::parse).flatMap(directory::person).stream();
        }
        if (asked.value("username").isPresent()) {
            return asked.value("username").flatMap(directory::person).stream();
        }
        if (asked.value("externalid").isPresent()) {
            return asked
                    .value("externalid")
                    .map(id -> new ExternalId(issuer, id))
                    .flatMap(directory::personWithExternalId)
                    .stream();
        }
        if (asked.value("groups.value").isPresent()) {
            return asked.value("groups.value").flatMap(GroupId::parse).stream()
                    .flatMap(group -> directory.members(group).stream());
        }
        throw ScimFault.invalid("a filter by manager needs the id, too");
    }

    private boolean fits(Filter asked, Person person, String issuer) {
        return asked.value("id").filter(id -> !id.equals(person.id().text())).isEmpty()
                && asked.value("username")
                        .filter(name -> !name.equalsIgnoreCase(person.userName()))
                        .isEmpty()
                && asked.value("externalid")
                        .filter(id ->
                                !person.profile()
                                        .externalIds()
                                        .contains(new ExternalId(issuer, id)))
                        .isEmpty()
                && asked.value("manager")
                        .filter(id -> !id.equals(person.profile().value(Attribute.MANAGER)))
                        .isEmpty()
                && asked.value("groups.value")
                        .filter(group ->
                                GroupId.parse(group)
                                        .flatMap(
                                                id -> directory.memberships().find(id, person.id()))
                                        .isEmpty())
                        .isEmpty();
    }

    private Person find(String id) throws ScimFault {
        return PersonId.parse(id.toLowerCase(Locale.ROOT))
                .flatMap(directory::person)
                .orElseThrow(() -> ScimFault.notFound("User"));
    }

    private static Json.Obj shown(Person person, String issuer) {
        Optional<Json.Obj> enterprise = ProfileJson.object(person.profile(), "enterprise");
        Json.Builder user =
                Json.object()
                        .put("id", person.id().text())
                        .put("externalId", Shown.externalId(person.profile().externalIds(), issuer))
                        .put("meta", Shown.meta("User", person.history()))
                        .put(
                                "schemas",
                                enterprise.isPresent()
                                        ? Schema.names(Schema.USER, Schema.ENTERPRISE)
                                        : Schema.names(Schema.USER))
                        .put("userName", person.userName());
        ProfileJson.put(
                person.profile().with(Attribute.WEBSITE, "").with(Attribute.BIRTHDATE, ""), user);
        user.put("active", person.enabled());
        enterprise.ifPresent(there -> user.put(Schema.ENTERPRISE, there));
        return user.build();
    }
}
