package patchbay.identity.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import patchbay.explain.Remedy;
import patchbay.identity.House;
import patchbay.identity.application.Application;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.Person;

class OwnApplicationsTest {
    private final House house = new House();
    private final Person ana = house.person("ana");

    @Test
    void where_there_is_no_application_one_has_to_be_added() {
        PortalOutcome.Empty empty = empty();

        assertThat(empty.sentence()).isEqualTo("You do not have any applications");
        assertThat(empty.decisive().definition()).isEqualTo(AssignmentCheck.APPLICATION_KNOWN);
    }

    @Test
    void the_groups_that_have_one_are_named_beside_those_that_the_person_is_in() {
        Application connect = house.connect();
        Group agents = house.directory.groupNamed("ConnectAgents", "");
        Group floor = house.directory.groupNamed("Floor", "");
        house.directory.join(floor.id(), ana.id());
        house.applications.assign(connect.id(), new Assignee.EverybodyIn(agents.id()));

        PortalOutcome.Empty empty = empty();

        assertThat(empty.decisive().definition()).isEqualTo(AssignmentCheck.ASSIGNED);
        assertThat(empty.decisive().definition().failure()).contains("F21");
        assertThat(empty.decisive().found())
                .isEqualTo(
                        "`Amazon Connect` is not assigned to them; they are in group" + " `Floor`");
        assertThat(empty.decisive().remedy().map(Remedy::text))
                .contains(
                        "assign an application to `ana` or to a group they are in themselves, or"
                                + " add them to a group that has one: `ConnectAgents`");

        house.directory.join(agents.id(), ana.id());
        assertThat(house.own.of(ana)).isInstanceOf(PortalOutcome.Tiles.class);
    }

    @Test
    void a_group_that_was_made_again_under_its_name_is_another_one() {
        Application connect = house.connect();
        Group agents = house.directory.groupNamed("ConnectAgents", "");
        house.directory.join(agents.id(), ana.id());
        house.applications.assign(connect.id(), new Assignee.EverybodyIn(agents.id()));
        house.directory.removeGroup(agents.id());
        Group again = house.directory.groupNamed("ConnectAgents", "");
        house.directory.join(again.id(), ana.id());

        assertThat(empty().decisive().definition()).isEqualTo(AssignmentCheck.ASSIGNED);

        house.applications.assign(connect.id(), new Assignee.EverybodyIn(again.id()));
        assertThat(house.own.of(ana)).isInstanceOf(PortalOutcome.Tiles.class);
    }

    @Test
    void an_application_that_is_disabled_shows_no_tile() {
        Application connect = house.connect();
        house.applications.assign(connect.id(), new Assignee.OnePerson(ana.id()));
        house.applications.change(connect, connect.settings().enabled(false));

        PortalOutcome.Empty empty = empty();

        assertThat(empty.decisive().definition()).isEqualTo(AssignmentCheck.APPLICATION_ENABLED);
        assertThat(empty.decisive().found()).isEqualTo("`Amazon Connect` is disabled");

        house.applications.change(connect, connect.settings().enabled(true));
        assertThat(house.own.of(ana)).isInstanceOf(PortalOutcome.Tiles.class);
    }

    private PortalOutcome.Empty empty() {
        return (PortalOutcome.Empty) house.own.of(ana);
    }
}
