package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.directory.Profile;
import patchbay.identity.source.Fields;
import patchbay.identity.source.GroupLink;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Link;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SyncReport;

final class SourceSqlStoreTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final SourceId FIRST = new SourceId("src-0000000000000001");
    private static final SourceId SECOND = new SourceId("src-0000000000000002");

    @SuppressWarnings("NullAway.Init") // set before each test
    private SourceSqlStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private DirectorySqlStore directory;

    @BeforeEach
    void openStores() {
        store = new SourceSqlStore(database);
        directory = new DirectorySqlStore(database);
    }

    private static Source source(SourceId id, String name, int position) {
        return new Source(
                id,
                position,
                name,
                true,
                List.of("example.com", "example.org"),
                Kind.LDAP,
                Fields.of(
                        Map.of(
                                "server",
                                List.of("ldaps://two", "ldaps://one"),
                                "peopleBase",
                                List.of("dc=example"))));
    }

    private Person person(String userName) {
        Person person =
                new Person(
                        new PersonId(UUID.randomUUID().toString()),
                        userName,
                        Profile.of("Given", "Family", userName + "@example.com"),
                        true,
                        false,
                        NOW);
        assertThat(directory.add(person, Optional.empty()))
                .isEqualTo(DirectorySqlStore.Written.DONE);
        return person;
    }

    private static Link link(Person person, SourceId source, String externalId) {
        return new Link(person.id(), source, externalId, "uid=x", "S-1-5", "print", true);
    }

    @Test
    void a_source_comes_back_with_every_setting_in_its_order() {
        assertThat(store.put(source(FIRST, "LDAP", 3), Optional.of(new byte[] {1, 2}))).isTrue();
        reopen();

        assertThat(new SourceSqlStore(database).find(FIRST)).contains(source(FIRST, "LDAP", 3));
        assertThat(new SourceSqlStore(database).sealedSecret(FIRST))
                .hasValueSatisfying(secret -> assertThat(secret).containsExactly(1, 2));
    }

    @Test
    void a_change_without_a_secret_leaves_the_one_that_there_is() {
        store.put(source(FIRST, "LDAP", 3), Optional.of(new byte[] {1, 2}));
        store.put(source(FIRST, "Renamed", 3).enabled(false), Optional.empty());

        assertThat(store.find(FIRST).orElseThrow().name()).isEqualTo("Renamed");
        assertThat(store.find(FIRST).orElseThrow().enabled()).isFalse();
        assertThat(store.sealedSecret(FIRST)).isPresent();
    }

    @Test
    void two_sources_have_two_names() {
        store.put(source(FIRST, "LDAP", 1), Optional.empty());

        assertThat(store.put(source(SECOND, "LDAP", 2), Optional.empty())).isFalse();
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void they_are_listed_in_the_order_they_were_put_in() {
        store.put(source(FIRST, "one", 1), Optional.empty());
        store.put(source(SECOND, "two", 2), Optional.empty());
        store.order(List.of(SECOND, FIRST));

        assertThat(store.list()).extracting(Source::name).containsExactly("two", "one");
    }

    @Test
    void one_external_id_of_a_source_is_one_person() {
        Person ana = person("ana");
        Person ben = person("ben");

        assertThat(store.link(link(ana, FIRST, "1"))).isTrue();
        assertThat(store.link(link(ben, FIRST, "1"))).isFalse();
        assertThat(store.link(link(ben, SECOND, "1"))).isTrue();
        assertThat(store.linked(FIRST, "1")).contains(link(ana, FIRST, "1"));
        assertThat(store.linkOf(ben.id())).contains(link(ben, SECOND, "1"));
    }

    @Test
    void somebody_removed_gives_their_external_id_free() {
        Person ana = person("ana");
        store.link(link(ana, FIRST, "1"));
        directory.remove(ana.id());

        assertThat(store.links(FIRST)).isEmpty();
        assertThat(store.link(link(person("ben"), FIRST, "1"))).isTrue();
    }

    @Test
    void removing_a_source_disables_its_people() {
        Person ana = person("ana");
        store.put(source(FIRST, "LDAP", 1), Optional.empty());
        store.link(link(ana, FIRST, "1"));

        assertThat(store.remove(FIRST)).isTrue();
        assertThat(directory.person(ana.id()).orElseThrow().enabled()).isFalse();
        assertThat(store.linkOf(ana.id())).isEmpty();
        assertThat(store.remove(FIRST)).isFalse();
    }

    @Test
    void groups_belong_to_sources_too() {
        GroupLink link =
                new GroupLink(new GroupId("11111111-2222-4333-8444-555555555555"), FIRST, "g");
        store.link(link);

        assertThat(store.groups(FIRST)).containsExactly(link);
        assertThat(store.unlink(link.group())).isTrue();
        assertThat(store.groups(FIRST)).isEmpty();
    }

    @Test
    void the_rule_of_one_source_is_off_until_somebody_switches_it_on() {
        assertThat(store.oneSource()).isFalse();
        store.oneSource(true);
        assertThat(store.oneSource()).isTrue();
        store.oneSource(false);
        assertThat(store.oneSource()).isFalse();
    }

    @Test
    void the_last_report_is_kept_with_what_was_skipped() {
        SyncReport report =
                new SyncReport(
                        NOW,
                        NOW.plusSeconds(3),
                        true,
                        NOW,
                        10,
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        1,
                        List.of(new SyncReport.Skipped("uid=x", "ldap.name-free", "taken")),
                        "");
        store.synced(FIRST, report);
        store.synced(FIRST, report);

        assertThat(store.lastSync(FIRST)).contains(report);
        assertThat(store.lastSync(SECOND)).isEmpty();
    }
}
