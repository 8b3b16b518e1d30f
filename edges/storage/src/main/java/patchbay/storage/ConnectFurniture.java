package patchbay.storage;

import patchbay.connect.AgentStatus;
import patchbay.connect.Furnishing;
import patchbay.connect.SecurityProfile;

/** Stores what an instance holds from its first moment. */
final class ConnectFurniture {
    private ConnectFurniture() {}

    static void add(Sql sql, Furnishing furnishing) {
        furnishing.hours().forEach(hours -> FurnitureTable.HOURS.insert(sql, hours));
        furnishing.queues().forEach(queue -> FurnitureTable.QUEUES.insert(sql, queue));
        furnishing
                .routingProfiles()
                .forEach(profile -> FurnitureTable.ROUTING_PROFILES.insert(sql, profile));
        for (AgentStatus status : furnishing.statuses()) {
            if (!add(sql, status)) {
                throw new IllegalStateException("two default statuses of one name");
            }
        }
        for (SecurityProfile profile : furnishing.securityProfiles()) {
            if (!add(sql, profile)) {
                throw new IllegalStateException("two default profiles of one name");
            }
        }
    }

    /** False where the name is taken. */
    static boolean add(Sql sql, SecurityProfile profile) {
        return sql.insert(
                "insert into connect_security_profile (id, instance, name, description,"
                        + " permissions, tags, changed_at) values (?, ?, ?, ?, ?, ?, ?)",
                profile.id(),
                profile.instance().text(),
                profile.name(),
                profile.description(),
                Texts.of(profile.permissions()),
                Texts.of(profile.tags()),
                profile.changedAt());
    }

    /** False where the name is taken. */
    static boolean add(Sql sql, AgentStatus status) {
        return sql.insert(
                "insert into connect_agent_status (id, instance, name, description, type,"
                        + " enabled, display_order, tags, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                status.id(),
                status.instance().text(),
                status.name(),
                status.description(),
                status.type(),
                status.enabled(),
                status.displayOrder(),
                Texts.of(status.tags()),
                status.changedAt());
    }
}
