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
import patchbay.identity.directory.PeoplePage;
import patchbay.identity.directory.PeoplePlace;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.CheckView;
import patchbay.web.console.enrol.SignInSection;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;

/** Everybody, found by how their name or address begins; and all about one person. */
public final class PeoplePages {
    private static final int ROWS = 50;
    private static final int SUGGESTED = 200;

    private final DirectoryDoor door;
    private final Directory directory;
    private final SignInSection signIn;

    public PeoplePages(DirectoryDoor door, SignInSection signIn) {
        this.door = door;
        this.directory = door.directory();
        this.signIn = signIn;
    }

    public List<Route> routes() {
        return List.of(
                door.get("/people", this::list),
                door.get("/people/{person}", visit -> one(visit, this::show)),
                door.edit("/people/{person}/save", visit -> one(visit, this::save)),
                door.edit("/people/{person}/join", visit -> one(visit, this::join)),
                door.edit("/people/{person}/leave", visit -> one(visit, this::leave)),
                door.post(
                        "/people/{person}/enable",
                        visit -> one(visit, (v, p) -> enable(v, p, true))),
                door.post(
                        "/people/{person}/disable",
                        visit -> one(visit, (v, p) -> enable(v, p, false))),
                door.post(
                        "/people/{person}/administrator", visit -> one(visit, this::administrator)),
                door.post("/people/{person}/delete", visit -> one(visit, this::delete)));
    }

    private Answer list(AccountVisit visit) {
        String asked = query(visit, "q");
        PeoplePlace place = PeoplePlace.read(query(visit, "after")).orElse(PeoplePlace.START);
        PeoplePage page = directory.search(asked, place, ROWS);
        String here = visit.exchange().here("/people");
        return visit.page(
                200,
                "console/people/list.jte",
                "people",
                M.text("console.nav.people"),
                new PeopleView(
                        page.people().stream().map(person -> row(here, person)).toList(),
                        directory.countPeople(),
                        asked,
                        door.provisioning().enabled(),
                        here,
                        visit.exchange().here("/people/invite"),
                        visit.exchange().here("/scim"),
                        page.next().map(next -> more(here, asked, next))));
    }

    private static String more(String here, String asked, PeoplePlace next) {
        return here + "?q=" + Links.escaped(asked) + "&after=" + Links.escaped(next.token());
    }

    private static PeopleView.Row row(String here, Person person) {
        return new PeopleView.Row(
                here + "/" + person.id(),
                person.userName(),
                person.displayName(),
                person.email(),
                person.enabled(),
                person.administrator());
    }

    private Answer one(AccountVisit visit, BiFunction<AccountVisit, Person, Answer> page) {
        return PersonId.parse(visit.exchange().pathValue("person"))
                .flatMap(directory::person)
                .map(person -> page.apply(visit, person))
                .orElseGet(() -> DirectoryDoor.nobody(visit));
    }

    private Answer show(AccountVisit visit, Person person) {
        return page(visit, person, 200, List.of());
    }

    private Answer page(AccountVisit visit, Person person, int status, List<Check> problems) {
        String here = visit.exchange().here("/people/" + person.id());
        return visit.page(
                status,
                "console/people/person.jte",
                "person",
                person.displayName(),
                new PersonView(
                        person.id().text(),
                        person.userName(),
                        person.displayName(),
                        person.enabled(),
                        person.administrator(),
                        person.id().equals(visit.person().id()),
                        person.history().createdAt().toString(),
                        person.history().updatedAt().toString(),
                        person.profile().externalIds().stream()
                                .map(id -> id.issuer() + " " + id.id())
                                .toList(),
                        PersonSections.of(person.profile()),
                        directory.groupsOf(person.id()).stream()
                                .map(group -> row(visit, group))
                                .toList(),
                        directory.groups("", SUGGESTED).stream().map(Group::displayName).toList(),
                        problems.stream().map(CheckView::of).toList(),
                        door.provisioning().enabled(),
                        Links.done(query(visit, "done")),
                        here,
                        visit.exchange().here("/scim"),
                        Optional.of(signIn.view(visit.exchange(), person))));
    }

    private static PersonView.GroupRow row(AccountVisit visit, Group group) {
        return new PersonView.GroupRow(
                group.id().text(),
                group.displayName(),
                visit.exchange().here("/groups/" + group.id()),
                group.description());
    }

    private Answer save(AccountVisit visit, Person person) {
        Person changed =
                person.with(PersonSections.filled(person.profile(), visit.exchange().form()));
        return written(visit, changed, "UpdateUser", "saved");
    }

    /** Nobody locks themselves out: whoever else is an administrator may. */
    private Answer enable(AccountVisit visit, Person person, boolean yes) {
        if (person.id().equals(visit.person().id())) {
            return back(visit, person, "");
        }
        return written(
                visit,
                person.enabled(yes),
                yes ? "EnableUser" : "DisableUser",
                yes ? "enabled" : "disabled");
    }

    /** Nobody takes the console from themselves: so one administrator is always left. */
    private Answer administrator(AccountVisit visit, Person person) {
        boolean yes = field(visit, "administrator").equals("yes");
        if (person.id().equals(visit.person().id())) {
            return back(visit, person, "");
        }
        return written(visit, person.administrator(yes), "UpdateUser", "saved");
    }

    private Answer written(AccountVisit visit, Person changed, String event, String done) {
        return switch (directory.change(changed, DirectoryDoor.by(visit))) {
            case DirectoryOutcome.Done<Person>(Person now, List<Check> _) -> {
                door.note(visit, event, Map.of("userId", now.id().text()));
                yield back(visit, now, done);
            }
            case DirectoryOutcome.Refused<Person>(Check _, List<Check> checks) ->
                    page(visit, changed, 422, checks.stream().filter(Check::failed).toList());
        };
    }

    private Answer delete(AccountVisit visit, Person person) {
        boolean allowed = !person.enabled() && !person.id().equals(visit.person().id());
        if (!allowed) {
            return back(visit, person, "");
        }
        if (directory.removePerson(person.id())) {
            door.note(visit, "DeleteUser", Map.of("userId", person.id().text()));
        }
        return Answer.seeOther(visit.exchange().here("/people"));
    }

    private Answer join(AccountVisit visit, Person person) {
        Optional<Group> group = directory.group(field(visit, "group"));
        if (group.isEmpty()) {
            return page(visit, person, 422, List.of(MemberCheck.noGroup(field(visit, "group"))));
        }
        if (directory.join(group.get().id(), person.id())) {
            door.note(visit, "AddMemberToGroup", membership(group.get().id(), person.id()));
        }
        return back(visit, person, "joined");
    }

    private Answer leave(AccountVisit visit, Person person) {
        GroupId.parse(field(visit, "group"))
                .filter(group -> directory.leave(group, person.id()))
                .ifPresent(group ->
                        door.note(visit, "RemoveMemberFromGroup", membership(group, person.id())));
        return back(visit, person, "left");
    }

    static Map<String, Object> membership(GroupId group, PersonId person) {
        return Map.of("groupId", group.text(), "userId", person.text());
    }

    private static Answer back(AccountVisit visit, Person person, String done) {
        String here = visit.exchange().here("/people/" + person.id());
        return Answer.seeOther(done.isEmpty() ? here : here + "?done=" + done);
    }
}
