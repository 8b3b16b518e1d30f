package patchbay.identity.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.wire.json.Json;

/** {@code /Groups}. Members are put in and taken out, and never shown (rule 7.30). */
final class GroupResource {
    private static final String WHO = "scim";
    private static final List<String> FILTERED =
            List.of("id", "displayname", "externalid", "members", "members.value");

    private final Directory directory;

    GroupResource(Directory directory) {
        this.directory = directory;
    }

    ScimAnswer create(Json.Obj body, String issuer) throws ScimFault {
        Draft draft = Draft.read(body, issuer);
        MemberChange members = new MemberChange();
        members.join(draft.members);
        members.check(directory);
        Group added =
                Refusal.orElse(directory.addGroup(draft.displayName, "", draft.externalIds, WHO));
        members.make(directory, added.id(), WHO);
        return ScimAnswer.created(shown(added, issuer), "/Groups/" + added.id());
    }

    ScimAnswer get(String id, String issuer) throws ScimFault {
        return ScimAnswer.ok(shown(find(id), issuer));
    }

    /** Members become those that are named: a hundred at most. */
    ScimAnswer replace(String id, Json.Obj body, String issuer) throws ScimFault {
        Group there = find(id);
        Draft draft = Draft.read(body, issuer);
        MemberChange members = new MemberChange();
        List<Person> before = directory.members(there.id());
        before.forEach(person -> members.leave(person.id()));
        members.join(draft.members);
        members.check(directory);
        List<ExternalId> others = new ArrayList<>(there.externalIds());
        others.removeIf(known -> known.issuer().equals(issuer));
        others.addAll(draft.externalIds);
        Group now = changed(there, there.named(draft.displayName).withExternalIds(others));
        members.make(directory, now.id(), WHO);
        return ScimAnswer.ok(shown(now, issuer));
    }

    ScimAnswer patch(String id, Json.Obj body, String issuer) throws ScimFault {
        Group there = find(id);
        Group now = there;
        MemberChange members = new MemberChange();
        for (PatchOperation operation : PatchOperation.read(body)) {
            String path = operation.path().toLowerCase(Locale.ROOT);
            Json value = operation.value().orElse(new Json.Nil());
            if (path.startsWith("members")) {
                members.add(operation);
            } else if (path.equals("displayname")
                    && operation.kind() != PatchOperation.Kind.REMOVE) {
                now = now.named(UserForm.text(value, "displayName"));
            } else if (path.equals("externalid")) {
                now = now.withExternalIds(UserForm.externalIds(now.externalIds(), issuer, value));
            } else if (!path.equals("id") && !path.equals("schemas")) {
                throw ScimFault.invalid(
                        "only displayName, members and externalId of a group can be changed");
            }
        }
        members.check(directory);
        Group written = changed(there, now);
        members.make(directory, written.id(), WHO);
        return ScimAnswer.done();
    }

    private Group changed(Group there, Group now) throws ScimFault {
        return now.equals(there) ? there : Refusal.orElse(directory.change(now, WHO));
    }

    ScimAnswer delete(String id) throws ScimFault {
        if (directory.removeGroup(find(id).id())) {
            return ScimAnswer.done();
        }
        throw ScimFault.notFound("Group");
    }

    ScimAnswer list(ScimRequest request, String issuer) throws ScimFault {
        Listing wanted = Listing.of(request);
        Optional<String> filter = request.parameter("filter").filter(text -> !text.isBlank());
        if (filter.isEmpty()) {
            return ScimAnswer.ok(
                    wanted.page(
                            directory::groups,
                            directory::groupsFrom,
                            wanted.cursor().isPresent() ? 0 : directory.countGroups(),
                            Group::displayName,
                            group -> shown(group, issuer)));
        }
        Filter asked = Filter.parse(filter.get(), FILTERED);
        return ScimAnswer.ok(
                wanted.all(
                        found(asked, issuer)
                                .filter(group -> fits(asked, group, issuer))
                                .map(group -> shown(group, issuer))
                                .toList()));
    }

    private static Optional<PersonId> member(Filter asked) {
        return asked.value("members")
                .or(() -> asked.value("members.value"))
                .flatMap(PersonId::parse);
    }

    private Stream<Group> found(Filter asked, String issuer) {
        if (asked.value("id").isPresent()) {
            return asked.value("id").flatMap(GroupId::parse).flatMap(directory::group).stream();
        }
        if (asked.value("displayname").isPresent()) {
            return asked.value("displayname").flatMap(directory::group).stream();
        }
        if (asked.value("externalid").isPresent()) {
            return asked
                    .value("externalid")
                    .map(id -> new ExternalId(issuer, id))
                    .flatMap(directory::groupWithExternalId)
                    .stream();
        }
        return member(asked).stream().flatMap(person -> directory.groupsOf(person).stream());
    }

    private boolean fits(Filter asked, Group group, String issuer) {
        boolean byMember =
                asked.value("members").or(() -> asked.value("members.value")).isPresent();
        return asked.value("displayname")
                        .filter(name -> !name.equalsIgnoreCase(group.displayName()))
                        .isEmpty()
                && asked.value("externalid")
                        .filter(id -> !group.externalIds().contains(new ExternalId(issuer, id)))
                        .isEmpty()
                && (!byMember
                        || member(asked)
                                .flatMap(person -> directory.memberships().find(group.id(), person))
                                .isPresent());
    }

    private Group find(String id) throws ScimFault {
        return GroupId.parse(id.toLowerCase(Locale.ROOT))
                .flatMap(directory::group)
                .orElseThrow(() -> ScimFault.notFound("Group"));
    }

    private static Json.Obj shown(Group group, String issuer) {
        return Json.object()
                .put("id", group.id().text())
                .put("externalId", Shown.externalId(group.externalIds(), issuer))
                .put("meta", Shown.meta("Group", group.history()))
                .put("schemas", Schema.names(Schema.GROUP))
                .put("displayName", group.displayName())
                .put("members", List.of())
                .build();
    }

    /** A whole group, of a POST or PUT. */
    private record Draft(String displayName, List<ExternalId> externalIds, List<Json> members) {
        static Draft read(Json.Obj body, String issuer) throws ScimFault {
            if (!body.list("schemas").contains(new Json.Str(Schema.GROUP))) {
                throw ScimFault.invalid("schemas must name " + Schema.GROUP);
            }
            for (Map.Entry<String, Json> member : body.members().entrySet()) {
                if (!List.of("schemas", "id", "meta", "displayName", "externalId", "members")
                        .contains(member.getKey())) {
                    throw ScimFault.invalid(
                            "the attribute " + member.getKey() + " is not supported");
                }
            }
            return new Draft(
                    body.text("displayName"),
                    UserForm.externalIds(
                            List.of(), issuer, body.get("externalId").orElse(new Json.Nil())),
                    body.list("members"));
        }
    }
}
