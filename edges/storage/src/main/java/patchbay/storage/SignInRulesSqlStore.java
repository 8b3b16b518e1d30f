package patchbay.storage;

import java.time.Duration;
import java.util.Optional;
import patchbay.identity.portal.SignInRules;
import patchbay.identity.portal.SignInRulesStore;

/** Keeps how people sign in. */
public final class SignInRulesSqlStore implements SignInRulesStore {
    private static final String INSERT =
            "insert into identity_sign_in_rules"
                    + " (id, prompt, without_device, session_seconds, mail_first_password)"
                    + " values (1, ?, ?, ?, ?)";

    private final Database database;

    public SignInRulesSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SignInRules> find() {
        return database.read(sql ->
                sql.first(
                        "select prompt, without_device, session_seconds, mail_first_password"
                                + " from identity_sign_in_rules",
                        row ->
                                new SignInRules(
                                        row.constant("prompt", SignInRules.Prompt.class),
                                        row.constant(
                                                "without_device", SignInRules.WithoutDevice.class),
                                        Duration.ofSeconds(row.integer("session_seconds")),
                                        row.flag("mail_first_password"))));
    }

    @Override
    public boolean add(SignInRules rules) {
        return database.write(sql -> sql.insert(INSERT, values(rules)));
    }

    @Override
    public void put(SignInRules rules) {
        database.change(sql ->
                sql.update(
                        INSERT
                                + " on conflict (id) do update set prompt = excluded.prompt,"
                                + " without_device = excluded.without_device,"
                                + " session_seconds = excluded.session_seconds,"
                                + " mail_first_password = excluded.mail_first_password",
                        values(rules)));
    }

    private static Object[] values(SignInRules rules) {
        return new Object[] {
            rules.prompt(),
            rules.withoutDevice(),
            rules.sessionLength().toSeconds(),
            rules.mailFirstPassword()
        };
    }
}
