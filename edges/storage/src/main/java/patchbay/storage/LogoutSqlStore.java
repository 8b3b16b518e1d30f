package patchbay.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.saml.LogoutRound;
import patchbay.identity.saml.LogoutStore;
import patchbay.identity.saml.Participant;
import patchbay.saml.issue.NameId;

/** Keeps participants of sessions, and logouts on their way. */
public final class LogoutSqlStore implements LogoutStore {
    private static final String PARTICIPANT =
            "select session_hash, application_id, name_id, name_format, session_index, since"
                    + " from identity_participant ";

    private final Database database;

    public LogoutSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void join(Participant participant) {
        database.change(sql ->
                sql.update(
                        "insert into identity_participant (session_hash, application_id, name_id,"
                                + " name_format, session_index, since) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict (session_hash, application_id) do update set"
                                + " name_id = excluded.name_id,"
                                + " name_format = excluded.name_format,"
                                + " session_index = excluded.session_index,"
                                + " since = excluded.since",
                        participant.sessionHash(),
                        participant.application().text(),
                        participant.nameId().value(),
                        participant.nameId().format(),
                        participant.sessionIndex(),
                        participant.since()));
    }

    @Override
    public List<Participant> participants(String sessionHash) {
        return database.read(sql ->
                sql.query(
                        PARTICIPANT + "where session_hash = ? order by since, application_id",
                        LogoutSqlStore::participant,
                        sessionHash));
    }

    @Override
    public List<Participant> named(ApplicationId application, String nameId) {
        return database.read(sql ->
                sql.query(
                        PARTICIPANT
                                + "where application_id = ? and name_id = ?"
                                + " order by since, session_hash",
                        LogoutSqlStore::participant,
                        application.text(),
                        nameId));
    }

    @Override
    public void leave(String sessionHash) {
        database.change(sql ->
                sql.update("delete from identity_participant where session_hash = ?", sessionHash));
    }

    private static Participant participant(Row row) {
        return new Participant(
                row.text("session_hash"),
                new ApplicationId(row.text("application_id")),
                new NameId(row.text("name_id"), row.text("name_format")),
                row.text("session_index"),
                row.instant("since"));
    }

    @Override
    public void begin(LogoutRound round) {
        database.change(sql -> {
            sql.update(
                    "insert into identity_logout (id, asker_id, asker_request, asker_relay_state,"
                            + " expires_at) values (?, ?, ?, ?, ?)",
                    round.id(),
                    round.asker().map(it -> it.application().text()).orElse(""),
                    round.asker().map(LogoutRound.Asker::requestId).orElse(""),
                    round.asker().map(LogoutRound.Asker::relayState).orElse(""),
                    round.expiresAt());
            for (LogoutRound.Step step : round.steps()) {
                sql.update(
                        "insert into identity_logout_step (logout_id, position, application_id,"
                                + " name_id, name_format, session_index, state, request_id)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        round.id(),
                        step.position(),
                        step.application().text(),
                        step.nameId().value(),
                        step.nameId().format(),
                        step.sessionIndex(),
                        step.state(),
                        step.requestId());
            }
        });
    }

    @Override
    public Optional<LogoutRound> round(String id) {
        return database.read(sql ->
                sql.first(
                        "select id, asker_id, asker_request, asker_relay_state, expires_at"
                                + " from identity_logout where id = ?",
                        row -> round(sql, row),
                        id));
    }

    private static LogoutRound round(Sql sql, Row row) {
        return new LogoutRound(
                row.text("id"),
                ApplicationId.parse(row.text("asker_id"))
                        .map(application ->
                                new LogoutRound.Asker(
                                        application,
                                        row.text("asker_request"),
                                        row.text("asker_relay_state"))),
                sql.query(
                        "select position, application_id, name_id, name_format, session_index,"
                                + " state, request_id from identity_logout_step"
                                + " where logout_id = ? order by position",
                        LogoutSqlStore::step,
                        row.text("id")),
                row.instant("expires_at"));
    }

    private static LogoutRound.Step step(Row row) {
        return new LogoutRound.Step(
                Math.toIntExact(row.integer("position")),
                new ApplicationId(row.text("application_id")),
                new NameId(row.text("name_id"), row.text("name_format")),
                row.text("session_index"),
                row.constant("state", LogoutRound.State.class),
                row.text("request_id"));
    }

    @Override
    public boolean sent(String round, int position, String requestId) {
        return database.write(sql ->
                sql.update(
                                "update identity_logout_step set state = ?, request_id = ?"
                                        + " where logout_id = ? and position = ? and state = ?",
                                LogoutRound.State.SENT,
                                requestId,
                                round,
                                position,
                                LogoutRound.State.WAITING)
                        > 0);
    }

    @Override
    public Optional<String> answered(ApplicationId application, String requestId, boolean success) {
        return database.write(sql -> {
            Optional<String> round =
                    sql.first(
                            "select logout_id from identity_logout_step"
                                    + " where request_id = ? and application_id = ? and state = ?",
                            row -> row.text("logout_id"),
                            requestId,
                            application.text(),
                            LogoutRound.State.SENT);
            if (round.isPresent()) {
                sql.update(
                        "update identity_logout_step set state = ?"
                                + " where request_id = ? and application_id = ? and state = ?",
                        success ? LogoutRound.State.DONE : LogoutRound.State.FAILED,
                        requestId,
                        application.text(),
                        LogoutRound.State.SENT);
            }
            return round;
        });
    }

    @Override
    public int removeExpired(Instant roundsBefore, Instant participantsBefore) {
        return database.write(sql -> {
            sql.update(
                    "delete from identity_logout_step where logout_id in"
                            + " (select id from identity_logout where expires_at < ?)",
                    roundsBefore);
            return sql.update("delete from identity_logout where expires_at < ?", roundsBefore)
                    + sql.update(
                            "delete from identity_participant where since < ?", participantsBefore);
        });
    }
}
