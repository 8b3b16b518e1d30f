package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.connect.ConnectSession;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectUser;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.Instances;
import patchbay.connect.Presence;
import patchbay.connect.SecurityProfile;
import patchbay.connect.SessionStore;
import patchbay.connect.UserCondition;
import patchbay.connect.UserCondition.Comparison;
import patchbay.connect.UserCondition.Field;
import patchbay.connect.UserQuery;
import patchbay.wire.Reply;

/** Pages, counts and conditions of users: what SQL answers is what reading all of them would. */
final class UserPagesTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final int QUOTA = 1_000;

    private final Random dice = new Random(11);
    private final List<ConnectUser> everybody = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private ConnectSqlStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Instance instance;

    @BeforeEach
    void makeSixtyUsers() {
        store = new ConnectSqlStore(database);
        instance = instance("one");
        for (int i = 0; i < 60; i++) {
            ConnectUser user = user(i);
            assertThat(add(user)).isEqualTo(Added.ADDED);
            everybody.add(user);
        }
        everybody.sort(Comparator.comparing(ConnectUser::login));
    }

    private Instance instance(String alias) {
        return ((Reply.Done<Instance>)
                        new Instances(store, () -> NOON, dice::nextBytes, id -> false, 9)
                                .create(
                                        new Instances.NewInstance(
                                                new AccountId("111122223333"),
                                                new Region("us-east-1"),
                                                IdentityManagement.SAML,
                                                Optional.of(alias),
                                                Optional.empty(),
                                                true,
                                                false,
                                                Map.of(),
                                                Optional.empty())))
                .output();
    }

    private Added add(ConnectUser user) {
        return store.add(
                user,
                new Presence(store.agentStatuses(instance.id()).getLast().id(), NOON),
                Optional.empty(),
                QUOTA);
    }

    private ConnectUser user(int i) {
        List<SecurityProfile> profiles = store.securityProfiles(instance.id());
        return new ConnectUser(
                "id-" + i,
                instance.id(),
                letters(3) + i + "@example.com",
                new ConnectUser.Person(
                        Optional.of(letters(2)),
                        dice.nextBoolean() ? Optional.of(letters(2)) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                dice.nextBoolean()
                        ? store.routingProfiles(instance.id()).getFirst().id()
                        : "another",
                List.of(profiles.get(i % 2).id(), profiles.get(2).id()),
                ConnectUser.Phone.SOFT,
                dice.nextBoolean() ? Optional.of("group-" + dice.nextInt(3)) : Optional.empty(),
                dice.nextBoolean()
                        ? Map.of("team", letters(1), letters(1), "team")
                        : Map.of("floor", ""),
                NOON);
    }

    private String letters(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append("abBé_%".charAt(dice.nextInt(6)));
        }
        return text.toString();
    }

    @Test
    void random_conditions_find_whom_reading_everybody_finds() {
        for (int i = 0; i < 150; i++) {
            UserCondition condition = condition(3);
            List<ConnectUser> expected =
                    everybody.stream().filter(user -> holds(condition, user)).toList();
            assertThat(store.users(instance.id(), UserQuery.of(condition), "", 100))
                    .as(condition.toString())
                    .isEqualTo(expected);
            assertThat(store.count(instance.id(), UserQuery.of(condition)))
                    .as(condition.toString())
                    .isEqualTo(expected.size());
        }
    }

    private UserCondition condition(int depth) {
        return switch (dice.nextInt(depth == 0 ? 3 : 5)) {
            case 0 ->
                    new UserCondition.Text(
                            one(Field.values()),
                            one(Comparison.values()),
                            dice.nextInt(9) == 0 ? "\0" : letters(1 + dice.nextInt(2)));
            case 1 -> {
                ConnectUser like = everybody.get(dice.nextInt(everybody.size()));
                Field field = one(Field.values());
                yield new UserCondition.Among(field, values(field, like));
            }
            case 2 ->
                    new UserCondition.Tagged(
                            dice.nextBoolean() ? "team" : letters(1),
                            dice.nextBoolean()
                                    ? Optional.of(dice.nextBoolean() ? letters(1) : "team")
                                    : Optional.empty());
            case 3 -> new UserCondition.Every(List.of(condition(depth - 1), condition(depth - 1)));
            default ->
                    new UserCondition.Either(List.of(condition(depth - 1), condition(depth - 1)));
        };
    }

    private <T> T one(T[] of) {
        return of[dice.nextInt(of.length)];
    }

    private static boolean holds(UserCondition condition, ConnectUser user) {
        return switch (condition) {
            case UserCondition.Every(var all) -> all.stream().allMatch(it -> holds(it, user));
            case UserCondition.Either(var some) -> some.stream().anyMatch(it -> holds(it, user));
            case UserCondition.Tagged(String key, Optional<String> value) ->
                    user.tags().containsKey(key)
                            && value.map(it -> it.equals(user.tags().get(key))).orElse(true);
            case UserCondition.Among(Field field, var wanted) ->
                    values(field, user).stream().anyMatch(wanted::contains);
            case UserCondition.Text(Field field, Comparison comparison, String value) ->
                    values(field, user).stream()
                            .anyMatch(text ->
                                    switch (comparison) {
                                        case EXACT -> text.equals(value);
                                        case STARTS_WITH -> text.startsWith(value);
                                        case CONTAINS -> text.contains(value);
                                    });
        };
    }

    private static List<String> values(Field field, ConnectUser user) {
        Function<Optional<String>, List<String>> listed = text -> text.stream().toList();
        return switch (field) {
            case ID -> List.of(user.id());
            case LOGIN -> List.of(user.login());
            case FIRST_NAME -> listed.apply(user.person().firstName());
            case LAST_NAME -> listed.apply(user.person().lastName());
            case ROUTING_PROFILE -> List.of(user.routingProfile());
            case SECURITY_PROFILE -> user.securityProfiles();
            case HIERARCHY_GROUP -> listed.apply(user.hierarchyGroup());
        };
    }

    @Test
    void pages_follow_one_another_whoever_comes_and_goes_before_them() {
        List<ConnectUser> first = store.users(instance.id(), UserQuery.everybody(), "", 7);
        assertThat(store.removeUser(instance.id(), first.getFirst().id())).isTrue();

        List<ConnectUser> rest =
                store.users(instance.id(), UserQuery.everybody(), first.getLast().login(), 100);

        assertThat(rest).isEqualTo(everybody.subList(7, 60));
    }

    @Test
    void users_are_counted_as_they_come_and_go() {
        assertThat(add(everybody.getFirst())).isEqualTo(Added.TAKEN);
        assertThat(store.count(instance.id(), UserQuery.everybody())).isEqualTo(60);

        assertThat(store.removeUser(instance.id(), "id-1")).isTrue();
        assertThat(store.removeUser(instance.id(), "id-1")).isFalse();
        assertThat(store.count(instance.id(), UserQuery.everybody())).isEqualTo(59);
        assertThat(store.count(instance("two").id(), UserQuery.everybody())).isZero();
    }

    @Test
    void the_signed_in_are_found_once_each() {
        var sessions = new ConnectSessionSqlStore(database);
        keep(sessions, "one", "id-3");
        keep(sessions, "two", "id-3");
        keep(sessions, "three", "id-5");
        UserQuery present =
                new UserQuery(
                        UserCondition.EVERYBODY,
                        Optional.of(new UserQuery.SignedIn(NOON, Instant.EPOCH)));

        assertThat(store.users(instance.id(), present, "", 9))
                .extracting(ConnectUser::id)
                .containsExactlyInAnyOrder("id-3", "id-5");
        assertThat(store.count(instance.id(), present)).isEqualTo(2);
    }

    private void keep(ConnectSessionSqlStore sessions, String id, String user) {
        sessions.keep(
                new SessionStore.Kept(
                        "hash of " + id,
                        SessionStore.Kind.COOKIE,
                        new ConnectSession(
                                id,
                                instance.id(),
                                user,
                                Optional.empty(),
                                new ConnectSession.Through(
                                        Optional.empty(), Optional.empty(), "127.0.0.1"),
                                NOON,
                                NOON,
                                NOON.plusSeconds(60)),
                        Optional.empty(),
                        NOON.plusSeconds(60)));
    }

    @Test
    void who_may_be_meant_is_found_in_other_case_by_local_part_and_by_neighbourhood() {
        ConnectUser ana = everybody.getFirst();
        String upper = ana.login().replace("example", "EXAMPLE");

        assertThat(store.loginsLike(instance.id(), upper, 1).getFirst()).isEqualTo(ana.login());
        assertThat(store.loginsLike(instance.id(), "zz@nowhere.example", 1)).hasSize(2);
        assertThat(
                        store.loginsLike(
                                instance.id(),
                                ana.login().substring(0, ana.login().indexOf('@')),
                                1))
                .contains(ana.login());
        assertThat(store.loginsLike(instance.id(), "m", QUOTA)).hasSize(60);
    }

    @Test
    void tags_of_users_from_before_are_found_after_the_migration() {
        Migration migration =
                Migration.known().stream()
                        .filter(it -> it.number() == 78)
                        .findFirst()
                        .orElseThrow();
        Dialect dialect = engine == Engine.SQLITE ? Dialect.SQLITE : Dialect.POSTGRESQL;
        database.change(sql -> {
            sql.update("delete from connect_user_tag");
            sql.update(dialect.table(migration.statements().getLast()));
        });

        for (ConnectUser user : everybody) {
            user.tags()
                    .forEach((key, value) ->
                            assertThat(
                                            store.users(
                                                    instance.id(),
                                                    UserQuery.of(
                                                            new UserCondition.Tagged(
                                                                    key, Optional.of(value))),
                                                    "",
                                                    100))
                                    .contains(user));
        }
    }
}
