package patchbay.storage;

import java.util.List;
import patchbay.connect.AgentStatus;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;
import patchbay.connect.InstanceId;
import patchbay.connect.StatusStore;

/** Agent statuses, in SQL. */
public final class StatusSqlStore implements StatusStore {
    private final Database database;

    public StatusSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public List<AgentStatus> statuses(InstanceId instance) {
        return database.read(sql -> all(sql, instance));
    }

    static List<AgentStatus> all(Sql sql, InstanceId instance) {
        return sql.query(
                "select * from connect_agent_status where instance = ?"
                        + " order by case when display_order = 0 then 1 else 0 end,"
                        + " display_order, name",
                ConnectRows::agentStatus,
                instance.text());
    }

    @Override
    public Added add(AgentStatus status, int quota) {
        return database.write(sql ->
                InstanceQuota.within(
                        sql,
                        quota,
                        "connect_agent_status",
                        status.instance(),
                        it -> ConnectFurniture.add(it, status)));
    }

    @Override
    public Changed change(AgentStatus status) {
        return database.write(sql -> {
            if (sql.exists(
                    "select 1 from connect_agent_status where instance = ? and name = ?"
                            + " and id <> ?",
                    status.instance().text(),
                    status.name(),
                    status.id())) {
                return Changed.TAKEN;
            }
            int changed =
                    sql.update(
                            "update connect_agent_status set name = ?, description = ?,"
                                    + " enabled = ?, display_order = ?, tags = ?, changed_at = ?"
                                    + " where instance = ? and id = ?",
                            status.name(),
                            status.description(),
                            status.enabled(),
                            status.displayOrder(),
                            Texts.of(status.tags()),
                            status.changedAt(),
                            status.instance().text(),
                            status.id());
            return changed > 0 ? Changed.CHANGED : Changed.GONE;
        });
    }
}
