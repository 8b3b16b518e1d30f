package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.identity.source.Source;
import patchbay.identity.source.SyncReport;

/** A synchronisation of ten thousand people, from a real OpenLDAP, with its time and memory. */
class TenThousandPeopleTest {
    private static final int PEOPLE = 10_000;

    @Test
    void ten_thousand_people_and_their_group_are_taken_over(@TempDir Path work) throws Exception {
        try (Slapd slapd = Slapd.start(work);
                SourceHouse house = new SourceHouse(work)) {
            StringBuilder ldif = new StringBuilder();
            String[] members = new String[PEOPLE];
            for (int i = 0; i < PEOPLE; i++) {
                ldif.append(Slapd.person("agent" + i, "Agent", "Number" + i, ""));
                members[i] = "uid=agent" + i + ",ou=people";
            }
            slapd.add(ldif.append(Slapd.group("agents", members)).toString());
            Source source =
                    house.source(
                            Slapd.PASSWORD,
                            "name",
                            "Many",
                            "kind",
                            "ldap",
                            "server",
                            slapd.tlsUrl(),
                            "authority",
                            slapd.authority(),
                            "bindDn",
                            Slapd.ADMIN,
                            "peopleBase",
                            "ou=people," + Slapd.BASE,
                            "groupsBase",
                            "ou=groups," + Slapd.BASE);

            SyncReport first = house.sync(source);
            long heap = used();
            SyncReport second = house.sync(source);
            SyncReport third = house.sync.run(source, false);

            System.out.printf(
                    "10,000 people: first %d ms, again %d ms, changes only %d ms, %d MB of heap"
                            + " after%n",
                    first.took().toMillis(),
                    second.took().toMillis(),
                    third.took().toMillis(),
                    heap >> 20);
            assertThat(first.problem()).isEmpty();
            assertThat(first.added()).isEqualTo(PEOPLE);
            assertThat(first.memberships()).isEqualTo(PEOPLE);
            assertThat(second.unchanged()).isEqualTo(PEOPLE);
            assertThat(second.took()).isLessThan(Duration.ofMinutes(2));
            assertThat(house.signIn("agent9999", "agent9999-Secret-1")).isEqualTo("agent9999");
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
