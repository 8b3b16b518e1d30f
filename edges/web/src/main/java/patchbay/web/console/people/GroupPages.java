package patchbay.web.console.people;

import static patchbay.web.console.people.DirectoryDoor.M;
import static patchbay.web.console.people.DirectoryDoor.field;
import static patchbay.web.console.people.DirectoryDoor.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import patchbay.explain.Check;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.CheckView;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;

/** Groups: who is in them, and what is nested in them and counts for nothing (rule 7.19). */
public final class GroupPages {
    private static final int ROWS = 50;
    private static final int SUGGESTED = 200;

    private final DirectoryDoor door;
    private final Directory directory;

    public GroupPages(DirectoryDoor door) {
        this.door = door;
        this.directory = door.directory();
    }

    public List<Route> routes() {
        return List.of(
                door.get("/groups", visit -> list(visit, 200, List.of())),
                door.edit("/groups", this::add),
                door.get(
                        "/groups/{group}",
                        visit -> one(visit, (v, g) -> page(v, g, 200, List.of()))),
                door.edit("/groups/{group}/save", visit -> one(visit, this::save)),
                door.edit("/groups/{group}/add", visit -> one(visit, this::join)),
                door.edit("/groups/{group}/remove", visit -> one(visit, this::leave)),
                door.edit("/groups/{group}/nest", visit -> one(visit, this::nest)),
                door.edit("/groups/{group}/unnest", visit -> one(visit, this::unnest)),
                door.edit("/groups/{group}/delete", visit -> one(visit, this::delete)));
    }

    private Answer list(AccountVisit visit, int status, List<Check> problems) {
        String asked = query(visit, "q");
        List<Group> found = directory.groups(asked, query(visit, "after"), ROWS + 1);
        List<Group> page = found.subList(0, Math.min(ROWS, found.size()));
        String here = visit.exchange().here("/groups");
        return visit.page(
                status,
                "console/people/groups.jte",
                "groups",
                M.text("console.nav.groups"),
                new GroupListView(
                        page.stream()
                                .map(group ->
                                        new GroupListView.Row(
                                                here + "/" + group.id(),
                                                group.displayName(),
                                                group.description(),
                                                directory.memberships().count(group.id())))
                                .toList(),
                        asked,
                        door.provisioning().enabled(),
                        problems.stream().map(CheckView::of).toList(),
                        problems.isEmpty() ? "" : field(visit, "name"),
                        problems.isEmpty() ? "" : field(visit, "description"),
                        here,
                        visit.exchange().here("/scim"),
                        found.size() > ROWS
                                ? Optional.of(
                                        here
                                                + "?q="
                                                + Links.escaped(asked)
                                                + "&after="
                                                + Links.escaped(page.getLast().displayName()))
                                : Optional.empty()));
    }

    private Answer add(AccountVisit visit) {
        return switch (directory.addGroup(
                field(visit, "name"),
                field(visit, "description"),
                List.of(),
                DirectoryDoor.by(visit))) {
            case DirectoryOutcome.Done<Group>(Group group, List<Check> _) -> {
                door.note(visit, "CreateGroup", Map.of("groupId", group.id().text()));
                yield back(visit, group, "");
            }
            case DirectoryOutcome.Refused<Group>(Check _, List<Check> checks) ->
                    list(visit, 422, checks.stream().filter(Check::failed).toList());
        };
    }

    private Answer one(AccountVisit visit, BiFunction<AccountVisit, Group, Answer> page) {
        return GroupId.parse(visit.exchange().pathValue("group"))
                .flatMap(directory::group)
                .map(group -> page.apply(visit, group))
                .orElseGet(() -> DirectoryDoor.noGroup(visit));
    }

    private Answer page(AccountVisit visit, Group group, int status, List<Check> problems) {
        String here = visit.exchange().here("/groups/" + group.id());
        List<Person> found =
                directory.memberships().members(group.id(), query(visit, "after"), ROWS + 1);
        List<Person> page = found.subList(0, Math.min(ROWS, found.size()));
        return visit.page(
                status,
                "console/people/group.jte",
                "group",
                group.displayName(),
                new GroupView(
                        group.id().text(),
                        group.displayName(),
                        group.description(),
                        directory.memberships().count(group.id()),
                        group.history().createdAt().toString(),
                        group.externalIds().stream()
                                .map(id -> id.issuer() + " " + id.id())
                                .toList(),
                        page.stream().map(person -> member(visit, person)).toList(),
                        found.size() > ROWS
                                ? Optional.of(
                                        here + "?after=" + Links.escaped(page.getLast().userName()))
                                : Optional.empty(),
                        nested(visit, directory.memberships().nestedIn(group.id())),
                        nested(visit, directory.memberships().around(group.id())),
                        directory.people("", SUGGESTED).stream().map(Person::userName).toList(),
                        directory.groups("", SUGGESTED).stream().map(Group::displayName).toList(),
                        problems.stream().map(CheckView::of).toList(),
                        door.provisioning().enabled(),
                        Links.done(query(visit, "done")),
                        here,
                        visit.exchange().here("/scim")));
    }

    private static GroupView.Member member(AccountVisit visit, Person person) {
        return new GroupView.Member(
                person.id().text(),
                person.userName(),
                person.displayName(),
                visit.exchange().here("/people/" + person.id()),
                person.enabled());
    }

    private static List<GroupView.Nested> nested(AccountVisit visit, List<Group> groups) {
        return groups.stream()
                .map(group ->
                        new GroupView.Nested(
                                group.id().text(),
                                group.displayName(),
                                visit.exchange().here("/groups/" + group.id())))
                .toList();
    }

    private Answer save(AccountVisit visit, Group group) {
        Group changed = group.named(field(visit, "name")).described(field(visit, "description"));
        return switch (directory.change(changed, DirectoryDoor.by(visit))) {
            case DirectoryOutcome.Done<Group> _ -> {
                door.note(visit, "UpdateGroup", Map.of("groupId", group.id().text()));
                yield back(visit, group, "saved");
            }
            case DirectoryOutcome.Refused<Group>(Check _, List<Check> checks) ->
                    page(visit, changed, 422, checks.stream().filter(Check::failed).toList());
        };
    }

    private Answer join(AccountVisit visit, Group group) {
        Optional<Person> person = directory.person(field(visit, "person"));
        if (person.isEmpty()) {
            return page(visit, group, 422, List.of(MemberCheck.nobody(field(visit, "person"))));
        }
        if (directory.join(group.id(), person.get().id())) {
            door.note(
                    visit,
                    "AddMemberToGroup",
                    PeoplePages.membership(group.id(), person.get().id()));
        }
        return back(visit, group, "added");
    }

    private Answer leave(AccountVisit visit, Group group) {
        PersonId.parse(field(visit, "person"))
                .filter(person -> directory.leave(group.id(), person))
                .ifPresent(person ->
                        door.note(
                                visit,
                                "RemoveMemberFromGroup",
                                PeoplePages.membership(group.id(), person)));
        return back(visit, group, "left");
    }

    private Answer nest(AccountVisit visit, Group group) {
        Optional<Group> inner = directory.group(field(visit, "group"));
        if (inner.isEmpty()) {
            return page(visit, group, 422, List.of(MemberCheck.noGroup(field(visit, "group"))));
        }
        boolean _ = directory.memberships().nest(group.id(), inner.get().id());
        return back(visit, group, "nested");
    }

    private Answer unnest(AccountVisit visit, Group group) {
        GroupId.parse(field(visit, "group"))
                .ifPresent(inner -> {
                    boolean _ = directory.memberships().unnest(group.id(), inner);
                });
        return back(visit, group, "saved");
    }

    private Answer delete(AccountVisit visit, Group group) {
        if (directory.removeGroup(group.id())) {
            door.note(visit, "DeleteGroup", Map.of("groupId", group.id().text()));
        }
        return Answer.seeOther(visit.exchange().here("/groups"));
    }

    private static Answer back(AccountVisit visit, Group group, String done) {
        String here = visit.exchange().here("/groups/" + group.id());
        return Answer.seeOther(done.isEmpty() ? here : here + "?done=" + done);
    }
}
