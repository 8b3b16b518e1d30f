package patchbay.identity.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.identity.application.Application;
import patchbay.identity.application.Applications;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.oauth.CustomerApplication;

/**
 * Finds what somebody may open, and where that is nothing, why (failure F21).
 *
 * <p>Source: <i>IAM Identity Center User Guide, Troubleshooting</i>; rule 7.19.
 */
public final class OwnApplications {
    /** AWS's own sentence. */
    public static final String NONE = "You do not have any applications";

    /** So many groups are named in an explanation. */
    private static final int NAMED = 3;

    private final Applications applications;
    private final Function<PersonId, List<CustomerApplication>> oauth;
    private final Directory directory;

    /**
     * @param oauth the OAuth applications that the portal shows somebody
     */
    public OwnApplications(
            Applications applications,
            Function<PersonId, List<CustomerApplication>> oauth,
            Directory directory) {
        this.applications = applications;
        this.oauth = oauth;
        this.directory = directory;
    }

    /** What the portal shows this person. */
    public PortalOutcome of(Person person) {
        List<Application> assigned = applications.assignedTo(person.id());
        List<Application> open = assigned.stream().filter(it -> it.settings().enabled()).toList();
        List<CustomerApplication> others = oauth.apply(person.id());
        return open.isEmpty() && others.isEmpty()
                ? none(person, assigned)
                : new PortalOutcome.Tiles(open, others);
    }

    private PortalOutcome none(Person person, List<Application> assigned) {
        List<Check> checks = new ArrayList<>();
        List<Application> all = applications.list();
        checks.add(known(all));
        if (!all.isEmpty()) {
            checks.add(assigned.isEmpty() ? unassigned(person, all) : reached(person, assigned));
        }
        if (!assigned.isEmpty()) {
            checks.add(disabled(assigned));
        }
        return new PortalOutcome.Empty(
                checks.getLast(), NONE, List.of(new StationReport(Station.ASSIGNMENT, checks)));
    }

    private static Check known(List<Application> all) {
        return all.isEmpty()
                ? Check.fail(
                        AssignmentCheck.APPLICATION_KNOWN,
                        "an application",
                        "there is none",
                        Remedy.of("add an application and assign it"))
                : Check.pass(
                        AssignmentCheck.APPLICATION_KNOWN,
                        "an application",
                        "there are " + all.size());
    }

    private static Check reached(Person person, List<Application> assigned) {
        return Check.pass(AssignmentCheck.ASSIGNED, reach(person), names(assigned) + " assigned");
    }

    private Check unassigned(Person person, List<Application> all) {
        List<String> groups =
                all.stream().flatMap(this::groups).distinct().sorted().limit(NAMED).toList();
        String own =
                directory.groupsOf(person.id()).stream()
                        .map(group -> "`" + group.displayName() + "`")
                        .collect(Collectors.joining(", "));
        return Check.fail(
                        AssignmentCheck.ASSIGNED,
                        reach(person),
                        (all.size() == 1
                                        ? names(all) + " not assigned to them"
                                        : "none of the "
                                                + all.size()
                                                + " applications is assigned to them")
                                + (own.isEmpty()
                                        ? "; they are in no group"
                                        : "; they are in group " + own),
                        Remedy.of(
                                "assign an application to `"
                                        + person.userName()
                                        + "` or to a group they are in themselves"
                                        + (groups.isEmpty()
                                                ? ""
                                                : ", or add them to a group that has one: "
                                                        + String.join(", ", groups))))
                .configuredAt("assignments of applications");
    }

    private Stream<String> groups(Application application) {
        return applications.assignees(application.id()).stream()
                .map(assignee ->
                        switch (assignee) {
                            case Assignee.EverybodyIn(var id) -> directory.group(id);
                            case Assignee.OnePerson _ -> Optional.<Group>empty();
                        })
                .flatMap(Optional::stream)
                .map(group -> "`" + group.displayName() + "`");
    }

    private static Check disabled(List<Application> assigned) {
        return Check.fail(
                AssignmentCheck.APPLICATION_ENABLED,
                "an enabled application",
                names(assigned) + " disabled",
                Remedy.of("enable the application"));
    }

    private static String reach(Person person) {
        return "`" + person.userName() + "` or a group of theirs";
    }

    private static String names(List<Application> applications) {
        return applications.stream()
                        .map(application -> "`" + application.displayName() + "`")
                        .collect(Collectors.joining(", "))
                + (applications.size() == 1 ? " is" : " are");
    }
}
