package patchbay.identity.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.Instances;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Directory;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.identity.oauth.CustomerApplicationStore;
import patchbay.identity.oauth.TokenIssuer;
import patchbay.identity.oauth.TokenIssuerStore;
import patchbay.wire.Reply;

/**
 * Deletes instances. The organization's goes with its permission sets and the roles made of them;
 * it stays while there are people, groups or applications, so that no call removes a directory by
 * surprise. An account's instance goes with its OAuth applications.
 */
public final class InstanceDeletion {
    private final Instances instances;
    private final AccessStore store;
    private final Assignments assignments;
    private final Directory directory;
    private final Applications applications;
    private final CustomerApplicationStore oauth;
    private final TokenIssuerStore issuers;

    public InstanceDeletion(
            Instances instances,
            AccessStore store,
            Assignments assignments,
            Directory directory,
            Applications applications,
            CustomerApplicationStore oauth,
            TokenIssuerStore issuers) {
        this.instances = instances;
        this.store = store;
        this.assignments = assignments;
        this.directory = directory;
        this.applications = applications;
        this.oauth = oauth;
        this.issuers = issuers;
    }

    public Reply<InstanceEntry> delete(InstanceEntry entry) {
        if (entry.kind() == InstanceEntry.Kind.ORGANIZATION) {
            Optional<String> left = left(entry.instance());
            if (left.isPresent()) {
                return Reply.refused(
                        AccessFault.conflict(
                                "The instance still has " + left.get() + ". Delete them first."));
            }
            removeSets(entry.instance());
        }
        for (CustomerApplication each : oauth.list(entry.instance().id())) {
            boolean _ = oauth.remove(each.id());
        }
        for (TokenIssuer each : issuers.list(entry.instance().id())) {
            boolean _ = issuers.remove(each.id());
        }
        store.change(rows -> {
            rows.attributes(entry.instance().id(), Optional.empty());
            rows.tag(entry.instance().arn().toString(), Map.of());
            return entry;
        });
        boolean _ = instances.remove(entry.instance().id());
        return Reply.done(entry);
    }

    private Optional<String> left(Instance instance) {
        if (!directory.people("", 1).isEmpty()) {
            return Optional.of("users");
        }
        if (!directory.groups("", 1).isEmpty()) {
            return Optional.of("groups");
        }
        return applications.list().isEmpty() && oauth.list(instance.id()).isEmpty()
                ? Optional.empty()
                : Optional.of("applications");
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
