package patchbay.storage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.ApplicationKey;
import patchbay.identity.application.ApplicationStore;
import patchbay.identity.application.Assignee;
import patchbay.identity.application.AttributeFormat;
import patchbay.identity.application.AttributeMapping;
import patchbay.identity.application.NameIdFormat;
import patchbay.identity.application.Settings;
import patchbay.identity.application.SubjectMapping;
import patchbay.identity.application.ValueTemplate;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Names;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.saml.issue.SignatureAlgorithm;

/** Keeps applications, their keys and assignments. */
public final class ApplicationSqlStore implements ApplicationStore {
    private static final String APPLICATION =
            "select a.id, a.account, a.region, a.display_name, a.description, a.acs_url,"
                    + " a.audience, a.start_url, a.relay_state, a.session_seconds,"
                    + " a.subject_value, a.subject_format, a.enabled, a.signing,"
                    + " a.signed_requests_only, a.logout_url, a.logout_binding, a.encryption,"
                    + " a.created_at"
                    + " from identity_application a ";

    private static final int REMEMBERED = 1_000;

    private final Database database;
    private final Remembered<ApplicationId, Application> applications;
    private final Remembered<ApplicationId, List<ApplicationKey>> keys;

    public ApplicationSqlStore(Database database) {
        this.database = database;
        this.applications =
                new Remembered<>(
                        database,
                        REMEMBERED,
                        (sql, id) ->
                                sql.first(
                                        APPLICATION + "where a.id = ?",
                                        row -> row(sql, row),
                                        id.text()));
        this.keys =
                new Remembered<>(
                        database,
                        REMEMBERED,
                        (sql, id) -> Optional.of(keys(sql, id)).filter(all -> !all.isEmpty()));
    }

    @Override
    public void add(Application application, ApplicationKey key) {
        database.change(sql -> {
            Settings settings = application.settings();
            sql.update(
                    "insert into identity_application (id, account, region, display_name,"
                            + " description, acs_url, audience, start_url, relay_state,"
                            + " session_seconds, subject_value, subject_format, enabled, signing,"
                            + " signed_requests_only, logout_url, logout_binding, encryption,"
                            + " created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    application.id().text(),
                    application.account().digits(),
                    application.region().id(),
                    settings.displayName(),
                    settings.description(),
                    settings.acsUrl(),
                    settings.audience(),
                    settings.startUrl(),
                    settings.relayState(),
                    settings.sessionDuration().toSeconds(),
                    settings.subject().value().text(),
                    settings.subject().format(),
                    settings.enabled(),
                    settings.partner().signing(),
                    settings.partner().signedRequestsOnly(),
                    PartnerRows.logoutUrl(settings.partner()),
                    PartnerRows.logoutBinding(settings.partner()),
                    PartnerRows.encryption(settings.partner()),
                    application.createdAt());
            addMappings(sql, application);
            PartnerRows.add(sql, application);
            addKey(sql, application.id(), key);
        });
    }

    private static void addKey(Sql sql, ApplicationId id, ApplicationKey key) {
        sql.update(
                "insert into identity_application_key (id, application_id, certificate,"
                        + " sealed_private_key, algorithm, active, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                key.id(),
                id.text(),
                key.certificate(),
                key.sealedPrivateKey(),
                key.algorithm(),
                key.active(),
                key.createdAt());
    }

    @Override
    public boolean addKey(ApplicationId id, ApplicationKey key, int atMost) {
        return database.write(sql -> {
            boolean room =
                    sql.exists("select 1 from identity_application where id = ?", id.text())
                            && sql.number(
                                            "select count(*) from identity_application_key"
                                                    + " where application_id = ?",
                                            id.text())
                                    < atMost;
            if (room) {
                addKey(sql, id, key);
            }
            return room;
        });
    }

    @Override
    public boolean activateKey(ApplicationId id, String keyId) {
        return database.write(sql -> {
            boolean there =
                    sql.exists(
                            "select 1 from identity_application_key"
                                    + " where application_id = ? and id = ?",
                            id.text(),
                            keyId);
            if (there) {
                sql.update(
                        "update identity_application_key"
                                + " set active = case when id = ? then 1 else 0 end"
                                + " where application_id = ?",
                        keyId,
                        id.text());
            }
            return there;
        });
    }

    @Override
    public boolean removeKey(ApplicationId id, String keyId) {
        return database.write(sql -> {
            return sql.update(
                            "delete from identity_application_key"
                                    + " where application_id = ? and id = ? and active = 0",
                            id.text(),
                            keyId)
                    > 0;
        });
    }

    @Override
    public List<Application> leadingTo(String acsUrl, String audience) {
        return database.read(sql ->
                sql.query(
                        APPLICATION
                                + "where a.audience = ? and a.acs_url = ?"
                                + " order by a.display_name, a.created_at, a.id",
                        row -> row(sql, row),
                        audience,
                        acsUrl));
    }

    @Override
    public List<Application> page(Optional<Application> after, int limit) {
        return database.read(sql ->
                after.isEmpty()
                        ? sql.query(
                                APPLICATION + "order by a.display_name, a.id limit ?",
                                row -> row(sql, row),
                                limit)
                        : sql.query(
                                APPLICATION
                                        + "where a.display_name > ?"
                                        + " or (a.display_name = ? and a.id > ?)"
                                        + " order by a.display_name, a.id limit ?",
                                row -> row(sql, row),
                                after.get().displayName(),
                                after.get().displayName(),
                                after.get().id().text(),
                                limit));
    }

    @Override
    public int count() {
        return database.read(
                sql -> Math.toIntExact(sql.number("select count(*) from identity_application")));
    }

    @Override
    public boolean update(Application application) {
        return database.write(sql -> {
            Settings settings = application.settings();
            int changed =
                    sql.update(
                            "update identity_application set display_name = ?, description = ?,"
                                    + " acs_url = ?, audience = ?, start_url = ?, relay_state = ?,"
                                    + " session_seconds = ?, subject_value = ?,"
                                    + " subject_format = ?, enabled = ?, signing = ?,"
                                    + " signed_requests_only = ?, logout_url = ?,"
                                    + " logout_binding = ?, encryption = ? where id = ?",
                            settings.displayName(),
                            settings.description(),
                            settings.acsUrl(),
                            settings.audience(),
                            settings.startUrl(),
                            settings.relayState(),
                            settings.sessionDuration().toSeconds(),
                            settings.subject().value().text(),
                            settings.subject().format(),
                            settings.enabled(),
                            settings.partner().signing(),
                            settings.partner().signedRequestsOnly(),
                            PartnerRows.logoutUrl(settings.partner()),
                            PartnerRows.logoutBinding(settings.partner()),
                            PartnerRows.encryption(settings.partner()),
                            application.id().text());
            if (changed == 0) {
                return false;
            }
            sql.update(
                    "delete from identity_attribute_mapping where application_id = ?",
                    application.id().text());
            addMappings(sql, application);
            PartnerRows.replace(sql, application);
            return true;
        });
    }

    private static void addMappings(Sql sql, Application application) {
        int position = 0;
        for (AttributeMapping row : application.settings().attributes()) {
            sql.update(
                    "insert into identity_attribute_mapping"
                            + " (application_id, position, attribute, value, format)"
                            + " values (?, ?, ?, ?, ?)",
                    application.id().text(),
                    position++,
                    row.attribute(),
                    row.value().text(),
                    row.format());
        }
    }

    @Override
    public boolean remove(ApplicationId id) {
        return database.write(sql -> {
            for (String table :
                    List.of(
                            "identity_attribute_mapping",
                            "identity_application_key",
                            "identity_partner_certificate",
                            "identity_saml_request",
                            "identity_participant",
                            "identity_assignment")) {
                sql.update("delete from " + table + " where application_id = ?", id.text());
            }
            return sql.update("delete from identity_application where id = ?", id.text()) > 0;
        });
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return applications.find(id);
    }

    @Override
    public Optional<Application> displayedAs(String displayName) {
        return database.read(sql ->
                sql.first(
                        APPLICATION
                                + "where a.display_name = ? order by a.created_at, a.id limit 1",
                        row -> row(sql, row),
                        displayName));
    }

    @Override
    public List<Application> list() {
        return database.read(sql ->
                sql.query(
                        APPLICATION + "order by a.display_name, a.created_at, a.id",
                        row -> row(sql, row)));
    }

    @Override
    public List<ApplicationKey> keys(ApplicationId id) {
        return keys.find(id).orElseGet(List::of);
    }

    private static List<ApplicationKey> keys(Sql sql, ApplicationId id) {
        return sql.query(
                "select id, certificate, sealed_private_key, algorithm, active, created_at"
                        + " from identity_application_key where application_id = ?"
                        + " order by active desc, created_at desc, id",
                row ->
                        new ApplicationKey(
                                row.text("id"),
                                row.blob("certificate"),
                                row.blob("sealed_private_key"),
                                row.constant("algorithm", SignatureAlgorithm.class),
                                row.flag("active"),
                                row.instant("created_at")),
                id.text());
    }

    @Override
    public boolean assign(ApplicationId id, Assignee assignee) {
        return database.write(sql -> {
            boolean both =
                    sql.exists("select 1 from identity_application where id = ?", id.text())
                            && sql.exists(
                                    switch (assignee) {
                                        case Assignee.OnePerson _ ->
                                                "select 1 from identity_person where id = ?";
                                        case Assignee.EverybodyIn _ ->
                                                "select 1 from identity_group where id = ?";
                                    },
                                    assigneeId(assignee));
            if (both) {
                sql.insert(
                        "insert into identity_assignment (application_id, kind, assignee_id)"
                                + " values (?, ?, ?)",
                        id.text(),
                        kind(assignee),
                        assigneeId(assignee));
            }
            return both;
        });
    }

    @Override
    public boolean unassign(ApplicationId id, Assignee assignee) {
        return database.write(sql ->
                sql.update(
                                "delete from identity_assignment"
                                        + " where application_id = ? and kind = ?"
                                        + " and assignee_id = ?",
                                id.text(),
                                kind(assignee),
                                assigneeId(assignee))
                        > 0);
    }

    @Override
    public List<Assignee> assignees(ApplicationId id) {
        return database.read(sql ->
                sql.query(
                        "select kind, assignee_id from identity_assignment"
                                + " where application_id = ? order by kind, assignee_id",
                        ApplicationSqlStore::assignee,
                        id.text()));
    }

    @Override
    public List<Application> assignedTo(PersonId person) {
        return database.read(sql ->
                sql.query(
                        APPLICATION
                                + "where a.id in ("
                                + "select s.application_id from identity_assignment s"
                                + " where s.kind = 'PERSON' and s.assignee_id = ?"
                                + " union "
                                + "select s.application_id from identity_assignment s"
                                + " join identity_membership m on m.group_id = s.assignee_id"
                                + " where s.kind = 'GROUP' and m.person_id = ?"
                                + ") order by a.display_name, a.created_at, a.id",
                        row -> row(sql, row),
                        person.text(),
                        person.text()));
    }

    @Override
    public boolean assigned(PersonId person, ApplicationId id) {
        return database.read(sql ->
                sql.exists(
                        "select 1 from identity_assignment"
                                + " where application_id = ? and kind = 'PERSON'"
                                + " and assignee_id = ?"
                                + " union all "
                                + "select 1 from identity_assignment s"
                                + " join identity_membership m on m.group_id = s.assignee_id"
                                + " where s.application_id = ? and s.kind = 'GROUP'"
                                + " and m.person_id = ? limit 1",
                        id.text(),
                        person.text(),
                        id.text(),
                        person.text()));
    }

    @Override
    public List<Person> people(ApplicationId id, String afterUserName, int limit) {
        return database.read(sql ->
                sql.query(
                        DirectoryRows.PERSON
                                + "where p.user_name_key > ? and p.id in ("
                                + "select assignee_id from identity_assignment"
                                + " where application_id = ? and kind = 'PERSON'"
                                + " union select m.person_id from identity_assignment s"
                                + " join identity_membership m on m.group_id = s.assignee_id"
                                + " where s.application_id = ? and s.kind = 'GROUP')"
                                + " order by p.user_name_key limit ?",
                        DirectoryRows::person,
                        Names.key(afterUserName),
                        id.text(),
                        id.text(),
                        limit));
    }

    private static String kind(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson _ -> "PERSON";
            case Assignee.EverybodyIn _ -> "GROUP";
        };
    }

    private static String assigneeId(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson(PersonId id) -> id.text();
            case Assignee.EverybodyIn(GroupId id) -> id.text();
        };
    }

    private static Assignee assignee(Row row) {
        String id = row.text("assignee_id");
        return row.text("kind").equals("PERSON")
                ? new Assignee.OnePerson(new PersonId(id))
                : new Assignee.EverybodyIn(new GroupId(id));
    }

    private static Application row(Sql sql, Row row) {
        ApplicationId id = new ApplicationId(row.text("id"));
        return new Application(
                id,
                new AccountId(row.text("account")),
                new Region(row.text("region")),
                new Settings(
                        row.text("display_name"),
                        row.text("description"),
                        row.text("acs_url"),
                        row.text("audience"),
                        row.text("start_url"),
                        row.text("relay_state"),
                        Duration.ofSeconds(row.integer("session_seconds")),
                        new SubjectMapping(
                                ValueTemplate.of(row.text("subject_value")),
                                row.constant("subject_format", NameIdFormat.class)),
                        mappings(sql, id),
                        row.flag("enabled"),
                        PartnerRows.read(sql, id, row)),
                row.instant("created_at"));
    }

    private static List<AttributeMapping> mappings(Sql sql, ApplicationId id) {
        return sql.query(
                "select attribute, value, format from identity_attribute_mapping"
                        + " where application_id = ? order by position",
                row ->
                        new AttributeMapping(
                                row.text("attribute"),
                                ValueTemplate.of(row.text("value")),
                                row.constant("format", AttributeFormat.class)),
                id.text());
    }
}
