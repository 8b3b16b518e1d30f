package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.Secret;
import patchbay.connect.ChannelSetting;
import patchbay.connect.ConnectUser;
import patchbay.connect.CsvError;
import patchbay.connect.CsvReport;
import patchbay.connect.HierarchyGroup;
import patchbay.connect.HierarchyLevel;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.Instances;
import patchbay.connect.KeptPassword;
import patchbay.connect.PasswordHashing;
import patchbay.connect.UserExport;
import patchbay.connect.UserImport;
import patchbay.connect.Users;
import patchbay.identity.directory.PasswordHasher;
import patchbay.wire.Reply;

/** Files that add users, right and wrong in every way that people know. */
final class UserImportTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HEAD =
            "first name,last name,user login,routing profile name,"
                    + "security_profile_name_1|security_profile_name_2,phone type (soft/desk),"
                    + "phone number,soft phone auto accept (yes/no),ACW timeout (seconds),tags\r\n";
    private static final String ANA =
            "Ana,\"Example, the first\",ana@example.com,Basic Routing Profile,Agent|Admin,desk,"
                    + "+4930123456,yes,30,team:north|shift:early\r\n";

    private final Random dice = new Random(7);

    @SuppressWarnings("NullAway.Init") // set before each test
    private ConnectSqlStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private UserImport imports;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Instance instance;

    @BeforeEach
    void makeInstance() {
        store = new ConnectSqlStore(database);
        imports =
                new UserImport(
                        store,
                        new HierarchySqlStore(database),
                        () -> NOON,
                        dice::nextBytes,
                        new ManagedUsersTest.Cheap(
                                new PasswordHasher(dice::nextBytes, 1, ManagedUsersTest.FAST)));
        instance = instance("one", IdentityManagement.SAML);
    }

    private Instance instance(String alias, IdentityManagement identity) {
        Reply<Instance> made =
                new Instances(store, () -> NOON, dice::nextBytes, OneDirectory.ID::equals, 9)
                        .create(
                                new Instances.NewInstance(
                                        new AccountId("111122223333"),
                                        new Region("us-east-1"),
                                        identity,
                                        Optional.of(alias),
                                        Optional.empty(),
                                        true,
                                        false,
                                        Map.of(),
                                        Optional.empty()));
        return ((Reply.Done<Instance>) made).output();
    }

    private CsvReport run(String file) {
        return run(file.getBytes(StandardCharsets.UTF_8));
    }

    private CsvReport run(byte[] file) {
        CsvReport report = imports.run(instance, file, UserImport.Limits.CLOUD);
        if (!report.sound()) {
            assertThat(store.logins(instance.id())).as("nothing half-written").isEmpty();
        }
        return report;
    }

    private static String row(String login) {
        return "Ben,Example," + login + ",Basic Routing Profile,Agent,soft,,,,\r\n";
    }

    private void refused(String file, long row, String column, String reason) {
        assertThat(run(file).errors())
                .anySatisfy(error -> {
                    assertThat(error.row()).isEqualTo(row);
                    assertThat(error.column()).isEqualTo(column);
                    assertThat(error.reason()).contains(reason);
                });
    }

    @Test
    void a_file_adds_its_users_and_comes_back_as_an_export() {
        assertThat(run(HEAD + ANA + row("ben"))).isEqualTo(new CsvReport(2, 2, List.of(), 0));

        ConnectUser ana = store.userByLogin(instance.id(), "ana@example.com").orElseThrow();
        assertThat(ana.person()).isEqualTo(ConnectUser.Person.named("Ana", "Example, the first"));
        assertThat(ana.securityProfiles()).hasSize(2);
        assertThat(ana.phone())
                .isEqualTo(
                        new ConnectUser.Phone(
                                ConnectUser.Phone.Type.DESK_PHONE,
                                true,
                                30,
                                Optional.of("+4930123456")));
        assertThat(ana.tags()).isEqualTo(Map.of("team", "north", "shift", "early"));

        String export = new UserExport(store, new HierarchySqlStore(database)).export(instance);
        instance = instance("two", IdentityManagement.SAML);
        assertThat(run(export).created()).isEqualTo(2);
        assertThat(new UserExport(store, new HierarchySqlStore(database)).export(instance))
                .isEqualTo(export);
    }

    @Test
    void names_that_a_spreadsheet_would_run_come_back_as_they_were() {
        List<String> names =
                List.of("=1+1", "+49", "-Ana", "@Ben", "'=quoted", "''-twice", "'plain", "O'Hara");
        assertThat(run(HEAD + ANA).created()).isEqualTo(1);
        ConnectUser ana = store.userByLogin(instance.id(), "ana@example.com").orElseThrow();
        Users users = new Users(store, () -> NOON, dice::nextBytes, NoPasswords.AT_ALL);
        for (String name : names) {
            assertThat(
                            users.create(
                                    instance,
                                    new Users.NewUser(
                                            "-user" + names.indexOf(name),
                                            Optional.empty(),
                                            ConnectUser.Person.named(name, name),
                                            ConnectUser.Phone.SOFT,
                                            Optional.empty(),
                                            ana.securityProfiles(),
                                            ana.routingProfile(),
                                            Optional.empty(),
                                            Map.of("=key", name))))
                    .isInstanceOf(Reply.Done.class);
        }
        List<ConnectUser> before = store.users(instance.id());

        String export = new UserExport(store, new HierarchySqlStore(database)).export(instance);
        instance = instance("two", IdentityManagement.SAML);

        assertThat(run(export)).isEqualTo(new CsvReport(9, 9, List.of(), 0));
        assertThat(store.users(instance.id()))
                .extracting(ConnectUser::login, ConnectUser::person, ConnectUser::tags)
                .isEqualTo(
                        before.stream()
                                .map(it -> tuple(it.login(), it.person(), it.tags()))
                                .toList());
        assertThat(export.lines().skip(1).flatMap(line -> Arrays.stream(line.split(",", -1))))
                .filteredOn(cell -> !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0)
                .as("a telephone number alone may begin so")
                .containsExactly("+4930123456");
    }

    @Test
    void what_is_set_for_calls_alone_comes_in_and_goes_out_by_the_file() {
        String head =
                HEAD.strip()
                        + ",persistent connection,audio enhancement(none/isolate voice/suppress"
                        + " noise)\r\n";
        assertThat(run(head + ANA.strip() + ",yes,Isolate voice\r\n").created()).isEqualTo(1);

        ConnectUser ana = store.userByLogin(instance.id(), "ana@example.com").orElseThrow();
        assertThat(ana.phone().byChannel())
                .containsExactly(
                        ChannelSetting.of(
                                ChannelSetting.Kind.PERSISTENT_CONNECTION, "VOICE", "true"),
                        ChannelSetting.of(
                                ChannelSetting.Kind.VOICE_ENHANCEMENT, "VOICE", "VOICE_ISOLATION"));
        assertThat(new UserExport(store, new HierarchySqlStore(database)).export(instance))
                .contains(",yes,isolate voice");
        instance = instance("two", IdentityManagement.SAML);
        assertThat(run(head + ANA.strip() + ",perhaps,loud\r\n").errors())
                .extracting(error -> error.column() + ": " + error.reason())
                .containsExactly(
                        "persistent connection: must be yes or no",
                        "audio enhancement(none/isolate voice/suppress noise): must be none,"
                                + " isolate voice or suppress noise");
    }

    /** Nobody has a password where SAML says who people are. */
    private enum NoPasswords implements PasswordHashing {
        AT_ALL;

        @Override
        public KeptPassword keep(Secret password) {
            throw new AssertionError("no password is kept");
        }

        @Override
        public Match compare(Secret password, Optional<KeptPassword> kept) {
            return Match.NO;
        }
    }

    @Test
    void groups_of_the_hierarchy_are_named_from_the_top_and_come_back_in_an_export() {
        HierarchySqlStore groups = new HierarchySqlStore(database);
        groups.put(
                instance.id(),
                List.of(
                        new HierarchyLevel(1, "level-1", "Site", NOON),
                        new HierarchyLevel(2, "level-2", "Team", NOON)));
        groups.add(group("site", Optional.empty(), 1, "Berlin"), 10);
        groups.add(group("team", Optional.of("site"), 2, "Night"), 10);
        String head =
                "first name,last name,user login,agent hierarchy,routing profile name,"
                        + "security_profile_name_1|security_profile_name_2,"
                        + "phone type (soft/desk)\r\n";
        String rest = ",Basic Routing Profile,Agent,soft\r\n";

        refused(
                head + "Ben,Example,ben,Berlin/Day" + rest,
                2,
                "agent hierarchy",
                "Hierarchy group is not found");
        assertThat(run(head + "Ben,Example,ben,Berlin/Night" + rest).created()).isEqualTo(1);

        assertThat(store.userByLogin(instance.id(), "ben").orElseThrow().hierarchyGroup())
                .contains("team");
        assertThat(new UserExport(store, groups).export(instance)).contains(",Berlin/Night,");
    }

    private HierarchyGroup group(String id, Optional<String> parent, int level, String name) {
        return new HierarchyGroup(id, instance.id(), parent, level, name, Map.of(), NOON);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_by_row_column_value_and_reason() {
        CsvReport report =
                run(
                        HEAD
                                + "=cmd|'/c calc'!A1,,ana+1@example.com,Basic Routing Profil,Agnet,"
                                + "fax,030,maybe,1h,north\r\n"
                                + "Ben,Example,Ben@example.com,Basic Routing Profile,Agent,desk,,,,\r\n"
                                + "Ben,Example,ben@example.com,Basic Routing Profile,Agent|Agent,soft,,,,\r\n"
                                + "Ben,Example,ben@example,Basic Routing Profile,,soft,,,,\r\n");

        assertThat(report.errors())
                .extracting(error -> "(%d, %s)".formatted(error.row(), error.column()))
                .containsExactlyInAnyOrder(
                        "(2, first name)",
                        "(2, last name)",
                        "(2, user login)",
                        "(2, routing profile name)",
                        "(2, security_profile_name_1|security_profile_name_2)",
                        "(2, phone type (soft/desk))",
                        "(2, phone number)",
                        "(2, soft phone auto accept (yes/no))",
                        "(2, ACW timeout (seconds))",
                        "(2, tags)",
                        "(3, phone number)",
                        "(4, user login)",
                        "(4, security_profile_name_1|security_profile_name_2)",
                        "(5, user login)",
                        "(5, security_profile_name_1|security_profile_name_2)");
        assertThat(report.errors())
                .contains(
                        new CsvError(
                                2,
                                "first name",
                                "=cmd|'/c calc'!A1",
                                "begins as a formula of a spreadsheet; write an apostrophe"
                                        + " before it, if this is the name"),
                        new CsvError(
                                2,
                                "routing profile name",
                                "Basic Routing Profil",
                                "Routing profile is not found; `Basic Routing Profile` is near"),
                        new CsvError(
                                4,
                                "user login",
                                "ben@example.com",
                                "the login stands in row 3 already, or one that differs in case"
                                        + " alone"));
        assertThat(report.created()).isZero();
    }

    @Test
    void who_is_there_already_in_any_case_is_not_added() {
        assertThat(run(HEAD + row("Ben@example.com")).created()).isEqualTo(1);

        CsvReport report =
                imports.run(
                        instance,
                        (HEAD + row("ana") + row("Ben@example.com") + row("ben@EXAMPLE.com"))
                                .getBytes(StandardCharsets.UTF_8),
                        UserImport.Limits.CLOUD);

        assertThat(report.errors())
                .extracting(CsvError::reason)
                .containsExactly(
                        "the instance has this user; a file adds, and changes none",
                        "the login stands in row 3 already, or one that differs in case alone");
        assertThat(store.logins(instance.id())).containsExactly("Ben@example.com");
    }

    @Test
    void a_byte_order_mark_line_ends_and_quotes_are_read_as_spreadsheets_write_them() {
        assertThat(run("\uFEFF" + HEAD + ANA).created()).isEqualTo(1);
        instance = instance("two", IdentityManagement.SAML);
        assertThat(run(HEAD.replace("\r", "") + row("ben").replace("\r", "") + "\n\n").created())
                .isEqualTo(1);
        instance = instance("three", IdentityManagement.SAML);
        refused(HEAD + row("ben").replace("Ben", "\"Ben"), 2, "", "quotation mark");
        refused(HEAD + row("a") + row("b").replace("Ben,", "\"Ben\"x,"), 3, "", "quotation mark");
        refused(
                HEAD + row("ben").replace("Example", "\"Ex\nample\""),
                2,
                "last name",
                "line break");
    }

    @Test
    void other_encodings_and_other_files_are_told_apart() {
        for (String name : List.of("UTF-16LE", "UTF-16BE")) {
            byte[] text = ("\uFEFF" + HEAD + ANA).getBytes(Charset.forName(name));
            assertThat(run(text).errors().getFirst().reason()).contains("UTF-16");
        }
        assertThat(
                        run((HEAD + ANA).getBytes(StandardCharsets.UTF_16LE))
                                .errors()
                                .getFirst()
                                .reason())
                .contains("no such character");
        CsvError latin =
                run((HEAD + row("a") + row("b").replace("Ben", "Bén"))
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .errors()
                        .getFirst();
        assertThat(latin.row()).isEqualTo(3);
        assertThat(latin.value()).isEqualTo("byte 0xE9");
        assertThat(run("PK\u0003\u0004").errors().getFirst().reason()).contains("spreadsheet");
        assertThat(run("").errors().getFirst().reason()).isEqualTo("the file is empty");
        assertThat(run(HEAD).errors().getFirst().reason()).contains("no user");
        refused(HEAD.replace(',', ';') + ANA.replace(',', ';'), 1, "", "");
        assertThat(run(new byte[UserImport.MOST_BYTES + 1]).errors().getFirst().reason())
                .isEqualTo("the file is larger than 16 MB");
    }

    @Test
    void the_wrong_template_and_broken_headings_are_told_once_and_not_for_each_row() {
        String managed = UserExport.template(IdentityManagement.CONNECT_MANAGED);
        CsvReport report = run(managed + row("a") + row("b"));
        assertThat(report.errors())
                .extracting(error -> "(%d, %s)".formatted(error.row(), error.column()))
                .containsExactly("(1, email address)", "(1, password)");
        assertThat(report.errors().getFirst().reason()).startsWith("this is the wrong template");
        refused(HEAD.replace("user login", "login") + ANA, 1, "login", "no such column");
        refused(HEAD.replace("user login", "login") + ANA, 1, "user login", "missing");
        refused(HEAD.replace("phone number", "Tags") + ANA, 1, "tags", "twice");
        refused(
                HEAD + "Ben,Example,ben\r\n",
                2,
                "",
                "the row has 3 values, and the headings are 10");
        assertThat(UserExport.template(IdentityManagement.SAML))
                .doesNotContain("password", "email");
    }

    @Test
    void managed_users_come_with_passwords_that_are_kept_as_hashes_and_told_nowhere() {
        instance = instance("own", IdentityManagement.CONNECT_MANAGED);
        String head =
                "first name,last name,email address,password,user login,routing profile name,"
                        + "security_profile_name_1|security_profile_name_2,"
                        + "phone type (soft/desk)\n";
        String row = "Ana,Example,ana@example.com,%s,%s,Basic Routing Profile,Agent,soft\n";
        CsvReport weak =
                run(
                        head
                                + row.formatted("weak", "ana")
                                + row.formatted("", "far-too-long-a-login-it-is"));
        assertThat(weak.errors())
                .extracting(error -> "(%d, %s)".formatted(error.row(), error.column()))
                .containsExactly("(2, password)", "(3, user login)", "(3, password)");
        assertThat(weak.errors().getFirst().value()).isEmpty();
        assertThat(weak.toString()).doesNotContain("weak");

        assertThat(run(head + row.formatted("Correct-horse-7", "ana")).created()).isEqualTo(1);
        ConnectUser ana = store.userByLogin(instance.id(), "ana").orElseThrow();
        assertThat(new ConnectPasswordSqlStore(database).password(ana.id())).isPresent();
        assertThat(new UserExport(store, new HierarchySqlStore(database)).export(instance))
                .contains("ana@example.com")
                .doesNotContain("horse");
    }

    @Test
    void a_thousand_rows_unless_more_is_asked_for() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 1001; i++) {
            file.append(row("agent" + i));
        }
        refused(file.toString(), 1002, "", "at most 1000 users");

        CsvReport report =
                imports.run(
                        instance,
                        file.toString().getBytes(StandardCharsets.UTF_8),
                        UserImport.Limits.LARGE);
        assertThat(report.created()).isEqualTo(1001);
        assertThat(store.users(instance.id())).hasSize(1001);
    }

    @Test
    void a_file_of_mistakes_alone_is_judged_and_counted_and_a_part_of_it_kept() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 20_000; i++) {
            file.append(",,,,,,,,,\r\n");
        }
        long begun = System.nanoTime();
        CsvReport report =
                imports.check(
                        instance,
                        file.toString().getBytes(StandardCharsets.UTF_8),
                        UserImport.Limits.LARGE);

        assertThat(report.errorCount()).isEqualTo(120_000);
        assertThat(report.errors()).hasSize(5000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }
}
