package patchbay.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import patchbay.connect.AuthenticationProfile;
import patchbay.connect.AuthenticationProfileStore;
import patchbay.connect.InstanceId;

/** How the users of contact-centre instances sign in, in SQL. */
public final class AuthenticationProfileSqlStore implements AuthenticationProfileStore {
    private static final int REMEMBERED = 200;

    private final Database database;
    private final Remembered<InstanceId, Optional<AuthenticationProfile>> profiles;

    public AuthenticationProfileSqlStore(Database database) {
        this.database = database;
        this.profiles =
                new Remembered<>(database, REMEMBERED, (sql, id) -> Optional.of(profile(sql, id)));
    }

    @Override
    public Optional<AuthenticationProfile> profile(InstanceId instance) {
        return profiles.find(instance).orElseThrow();
    }

    private static Optional<AuthenticationProfile> profile(Sql sql, InstanceId instance) {
        return sql.first(
                "select * from connect_authentication_profile where instance = ?",
                AuthenticationProfileSqlStore::read,
                instance.text());
    }

    private static AuthenticationProfile read(Row row) {
        return new AuthenticationProfile(
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                Texts.list(row.text("allowed")),
                Texts.list(row.text("blocked")),
                Duration.ofMinutes(row.integer("longest_minutes")),
                Duration.ofMinutes(row.integer("idle_minutes")),
                row.flag("ends_when_idle"),
                Duration.ofMinutes(row.integer("periodic_minutes")),
                new AuthenticationProfile.Own(
                        row.flag("renewal"),
                        row.flag("binds_role"),
                        row.optionalText("sign_in_address"),
                        row.optionalText("sign_out_address")),
                row.instant("changed_at"));
    }

    @Override
    public boolean put(AuthenticationProfile profile) {
        return database.write(sql -> {
            String instance = profile.instance().text();
            if (!sql.exists("select 1 from connect_instance where id = ?", instance)) {
                return false;
            }
            sql.update("delete from connect_authentication_profile where instance = ?", instance);
            return sql.insert(
                    "insert into connect_authentication_profile (instance, name, description,"
                            + " allowed, blocked, longest_minutes, idle_minutes, ends_when_idle,"
                            + " periodic_minutes, renewal, binds_role, sign_in_address,"
                            + " sign_out_address, changed_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    instance,
                    profile.name(),
                    profile.description(),
                    Texts.of(profile.allowed()),
                    Texts.of(profile.blocked()),
                    profile.longest().toMinutes(),
                    profile.idle().toMinutes(),
                    profile.endsWhenIdle(),
                    profile.periodic().toMinutes(),
                    profile.own().renewal(),
                    profile.own().bindsRole(),
                    profile.own().signIn(),
                    profile.own().signOut(),
                    profile.changedAt());
        });
    }

    @Override
    public Optional<String> boundRole(String user) {
        return database.read(sql -> boundRole(sql, user));
    }

    private static Optional<String> boundRole(Sql sql, String user) {
        return sql.first(
                "select role from connect_role_binding where user_id = ?",
                row -> row.text("role"),
                user);
    }

    @Override
    public String bind(String user, String role, Instant at) {
        return database.write(sql -> {
            if (!sql.exists("select 1 from connect_user where id = ?", user)) {
                return role;
            }
            boolean first =
                    sql.insert(
                            "insert into connect_role_binding (user_id, role, bound_at)"
                                    + " values (?, ?, ?)",
                            user,
                            role,
                            at);
            return first ? role : boundRole(sql, user).orElse(role);
        });
    }
}
