package patchbay.storage;

import patchbay.connect.AgentStatus;
import patchbay.connect.Furnishing;
import patchbay.connect.HoursOfOperation;
import patchbay.connect.Queue;
import patchbay.connect.RoutingProfile;
import patchbay.connect.SecurityProfile;

/** Stores what an instance holds from its first moment. */
final class ConnectFurniture {
    private ConnectFurniture() {}

    static void add(Sql sql, Furnishing furnishing) {
        furnishing.hours().forEach(hours -> add(sql, hours));
        furnishing.queues().forEach(queue -> add(sql, queue));
        furnishing.routingProfiles().forEach(profile -> add(sql, profile));
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

    private static void add(Sql sql, HoursOfOperation hours) {
        sql.update(
                "insert into connect_hours (id, instance, name, description, time_zone,"
                        + " openings, changed_at) values (?, ?, ?, ?, ?, ?, ?)",
                hours.id(),
                hours.instance().text(),
                hours.name(),
                hours.description(),
                hours.timeZone(),
                ConnectRows.openings(hours),
                hours.changedAt());
    }

    private static void add(Sql sql, Queue queue) {
        sql.update(
                "insert into connect_queue (id, instance, name, description, hours, enabled,"
                        + " changed_at) values (?, ?, ?, ?, ?, ?, ?)",
                queue.id(),
                queue.instance().text(),
                queue.name(),
                queue.description(),
                queue.hoursOfOperation(),
                queue.enabled(),
                queue.changedAt());
    }

    private static void add(Sql sql, RoutingProfile profile) {
        sql.update(
                "insert into connect_routing_profile (id, instance, name, description,"
                        + " outbound_queue, concurrency, queues, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                profile.id(),
                profile.instance().text(),
                profile.name(),
                profile.description(),
                profile.defaultOutboundQueue(),
                ConnectRows.concurrency(profile),
                ConnectRows.queues(profile),
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
