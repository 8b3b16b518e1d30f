package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.connect.ConnectUser;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instances;
import patchbay.connect.Presence;
import patchbay.connect.Resilience;
import patchbay.connect.TrafficGroup;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

final class ResilienceSqlStoreTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final Region EAST = new Region("us-east-1");
    private static final Region WEST = new Region("us-west-2");

    private final Random dice = new Random(7);

    private static <T> T done(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<T>) reply).output();
    }

    @Test
    void a_replica_has_the_id_and_the_users_of_its_source_and_groups_go_with_it() {
        var store = new ConnectSqlStore(database);
        var groups = new ResilienceSqlStore(database);
        var instances = new Instances(store, () -> NOON, dice::nextBytes, _ -> false, 5);
        var resilience = new Resilience(store, groups, instances, () -> NOON, dice::nextBytes);
        var source =
                done(
                        instances.create(
                                new Instances.NewInstance(
                                        ACCOUNT,
                                        EAST,
                                        IdentityManagement.SAML,
                                        Optional.of("east"),
                                        Optional.empty(),
                                        true,
                                        true,
                                        Map.of(),
                                        Optional.empty())));
        var ana =
                new ConnectUser(
                        "ana",
                        source.id(),
                        "ana@example.com",
                        ConnectUser.Person.named("Ana", "Agent"),
                        Optional.empty(),
                        store.routingProfiles(source.id()).getFirst().id(),
                        store.securityProfiles(source.id()).stream()
                                .filter(profile -> profile.name().equals("Admin"))
                                .map(profile -> profile.id())
                                .toList(),
                        ConnectUser.Phone.SOFT,
                        Optional.empty(),
                        Map.of(),
                        NOON);
        store.add(ana, new Presence("status", NOON), Optional.empty(), 10);

        assertThat(refused(resilience.replicate(source, "eu-west-2", "west")).code())
                .isEqualTo("InvalidRequestException");
        var replica = done(resilience.replicate(source, "us-west-2", "west"));
        assertThat(refused(resilience.replicate(source, "us-west-2", "more")).code())
                .isEqualTo("ResourceConflictException");

        assertThat(replica.arn().toString())
                .endsWith("us-west-2:111122223333:instance/" + source.id());
        assertThat(instances.find(ACCOUNT, WEST, source.id().text())).contains(replica);
        assertThat(instances.find(ACCOUNT, EAST, source.id().text())).contains(source);
        assertThat(instances.find(ACCOUNT, WEST, replica.id().text()))
                .as("nobody knows it by another id")
                .isEmpty();
        var copied = store.userByLogin(replica.id(), "ana@example.com").orElseThrow();
        assertThat(copied.securityProfiles())
                .containsExactlyElementsOf(
                        store.securityProfiles(replica.id()).stream()
                                .filter(profile -> profile.name().equals("Admin"))
                                .map(profile -> profile.id())
                                .toList());

        TrafficGroup group = resilience.all(ACCOUNT, WEST, Optional.empty()).getFirst().group();
        assertThat(groups.isAssociated("ana")).isFalse();
        groups.associate(group.id(), "ana");
        groups.associate(group.id(), "ana");
        assertThat(groups.users(group.id())).containsExactly("ana");
        assertThat(groups.isAssociated("ana")).isTrue();
        assertThat(resilience.signInRegion(source.id().text())).contains(EAST);
        assertThat(
                        resilience.distribute(
                                group,
                                Optional.of(Map.of("us-east-1", false, "us-west-2", true)),
                                Optional.empty(),
                                Optional.empty()))
                .isEmpty();
        assertThat(resilience.signInRegion(source.id().text())).contains(WEST);
        assertThat(
                        resilience.distribute(
                                group,
                                Optional.empty(),
                                Optional.of(Map.of("us-east-1", 10, "us-west-2", 10)),
                                Optional.empty()))
                .isPresent();

        TrafficGroup own = done(resilience.create(source, "own", "", Map.of("team", "a")));
        assertThat(groups.group(own.id())).contains(own);
        assertThat(refused(resilience.create(source, "own", "", Map.of())).code())
                .isEqualTo("ResourceConflictException");
        assertThat(
                        resilience.distribute(
                                own,
                                Optional.of(Map.of("us-east-1", false, "us-west-2", true)),
                                Optional.empty(),
                                Optional.empty()))
                .as("only the default group says where people sign in")
                .isPresent();
        assertThat(resilience.delete(own)).isEmpty();
        assertThat(groups.disassociate(group.id(), "ana")).isTrue();
        assertThat(groups.disassociate(group.id(), "ana")).isFalse();

        instances.delete(source);
        assertThat(store.instance(replica.id())).as("it goes with its source").isEmpty();
        assertThat(groups.group(group.id())).isEmpty();
    }

    private static Fault refused(Reply<?> reply) {
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        return ((Reply.Refused<?>) reply).fault();
    }
}
