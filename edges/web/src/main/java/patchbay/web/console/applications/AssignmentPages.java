package patchbay.web.console.applications;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.identity.application.Applications;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.web.console.CheckView;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;

/** Who may open an application. */
public final class AssignmentPages {
    private static final Messages M = Messages.HERE;
    private static final int SUGGESTED = 200;

    private final ApplicationDoor door;
    private final Applications applications;
    private final Directory directory;

    public AssignmentPages(ApplicationDoor door, Applications applications, Directory directory) {
        this.door = door;
        this.applications = applications;
        this.directory = directory;
    }

    public List<Route> routes() {
        return List.of(
                door.getOne("/assignments", at -> page(at, 200, List.of())),
                door.postOne("/assignments", this::assign),
                door.postOne("/assignments/remove", this::unassign));
    }

    private Answer page(ApplicationVisit at, int status, List<Check> problems) {
        List<Assignee> assignees = applications.assignees(at.application().id());
        return at.page(
                status,
                "assignments.jte",
                "application-assignments",
                M.text("console.app.assignments.title", at.application().displayName()),
                new AssignmentView(
                        at.head("assignments"),
                        assignees.stream()
                                .map(this::row)
                                .sorted(
                                        Comparator.comparing(AssignmentView.Row::kind)
                                                .thenComparing(AssignmentView.Row::name))
                                .toList(),
                        directory.groups("", SUGGESTED).stream().map(Group::displayName).toList(),
                        directory.people("", SUGGESTED).stream().map(Person::userName).toList(),
                        problems.stream().map(CheckView::of).toList(),
                        at.here("assignments"),
                        at.here("assignments/remove")));
    }

    private AssignmentView.Row row(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson(PersonId id) ->
                    directory
                            .person(id)
                            .map(person ->
                                    new AssignmentView.Row(
                                            "person",
                                            id.text(),
                                            person.userName(),
                                            person.displayName(),
                                            person.enabled()))
                            .orElseGet(() -> gone("person", id.text()));
            case Assignee.EverybodyIn(GroupId id) ->
                    directory
                            .group(id)
                            .map(group ->
                                    new AssignmentView.Row(
                                            "group",
                                            id.text(),
                                            group.displayName(),
                                            group.description(),
                                            true))
                            .orElseGet(() -> gone("group", id.text()));
        };
    }

    /** Rule 7.19: made again under its name, a person or group has another id. */
    private static AssignmentView.Row gone(String kind, String id) {
        return new AssignmentView.Row(kind, id, id, "", false);
    }

    private Answer assign(ApplicationVisit at) {
        String name = at.field("name");
        boolean group = at.field("kind").equals("group");
        Optional<Assignee> assignee =
                group
                        ? directory.group(name).map(it -> new Assignee.EverybodyIn(it.id()))
                        : directory.person(name).map(it -> new Assignee.OnePerson(it.id()));
        if (assignee.isEmpty()) {
            return page(at, 422, List.of(AssigneeCheck.unknown(group, name)));
        }
        Check room = applications.room(at.application().id(), assignee.get());
        if (room.failed()) {
            return page(at, 422, List.of(room));
        }
        applications.assign(at.application().id(), assignee.get());
        at.note("AssociateProfile");
        return Answer.seeOther(at.here("assignments"));
    }

    private Answer unassign(ApplicationVisit at) {
        String id = at.field("id");
        Optional<? extends Assignee> assignee =
                at.field("kind").equals("group")
                        ? GroupId.parse(id).map(Assignee.EverybodyIn::new)
                        : PersonId.parse(id).map(Assignee.OnePerson::new);
        assignee.ifPresent(it -> {
            applications.unassign(at.application().id(), it);
            at.note("DisassociateProfile");
        });
        return Answer.seeOther(at.here("assignments"));
    }
}
