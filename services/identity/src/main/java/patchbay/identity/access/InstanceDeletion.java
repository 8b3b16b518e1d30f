package patchbay.identity.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.Instances;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Directory;
import patchbay.wire.Reply;

/**
 * Deletes instances. The organization's goes with its permission sets and the roles made of them;
 * it stays while there are people, groups or applications, so that no call removes a directory by
 * surprise.
 */
public final class InstanceDeletion {
    private final Instances instances;
    private final AccessStore store;
    private final Assignments assignments;
    private final Directory directory;
    private final Applications applications;

    public InstanceDeletion(
            Instances instances,
            AccessStore store,
            Assignments assignments,
            Directory directory,
            Applications applications) {
        this.instances = instances;
        this.store = store;
        this.assignments = assignments;
        this.directory = directory;
        this.applications = applications;
    }

    public Reply<InstanceEntry> delete(InstanceEntry entry) {
        if (entry.kind() == InstanceEntry.Kind.ORGANIZATION) {
            Optional<String> left = left();
            if (left.isPresent()) {
                return Reply.refused(
                        AccessFault.conflict(
                                "The instance still has " + left.get() + ". Delete them first."));
            }
            removeSets(entry.instance());
        }
        store.change(rows -> {
            rows.attributes(entry.instance().id(), Optional.empty());
            rows.tag(entry.instance().arn().toString(), Map.of());
            return entry;
        });
        boolean _ = instances.remove(entry.instance().id());
        return Reply.done(entry);
    }

    private Optional<String> left() {
        if (!directory.people("", 1).isEmpty()) {
            return Optional.of("users");
        }
        if (!directory.groups("", 1).isEmpty()) {
            return Optional.of("groups");
        }
        return applications.list().isEmpty() ? Optional.empty() : Optional.of("applications");
    }

    private void removeSets(Instance instance) {
        List<PermissionSet> sets =
                store.read(rows -> rows.permissionSets(instance.id(), "", Integer.MAX_VALUE));
        for (PermissionSet set : sets) {
            assignments.withdraw(instance, set);
            store.change(rows -> {
                rows.remove(set);
                return set;
            });
        }
    }
}
