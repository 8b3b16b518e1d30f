package patchbay.identity.access.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.iam.Authorizer;
import patchbay.identity.Instances;
import patchbay.identity.access.AccessStore;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.CenterTags;
import patchbay.identity.access.Enabling;
import patchbay.identity.access.InstanceDeletion;
import patchbay.identity.access.PermissionSets;
import patchbay.identity.access.SessionAttributes;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.sso.SsoOperations;

/** The API for administrators of Identity Center: which handler answers which operation. */
public final class SsoAdminApi implements Api {
    private final InstanceOperations instances;
    private final PermissionSetOperations sets;
    private final AssignmentOperations assignments;

    public SsoAdminApi(
            Authorizer authorizer,
            AccessStore store,
            Instances instances,
            Enabling enabling,
            InstanceDeletion deletion,
            PermissionSets sets,
            Assignments assignments) {
        CenterTags tags = new CenterTags(store);
        Guard guard = new Guard(authorizer, instances, tags);
        this.instances =
                new InstanceOperations(
                        guard,
                        enabling,
                        tags,
                        instances,
                        deletion,
                        new SessionAttributes(store),
                        new Resources(sets));
        this.sets = new PermissionSetOperations(guard, sets, tags);
        this.assignments = new AssignmentOperations(guard, assignments, sets);
    }

    @Override
    public ServiceModel model() {
        return SsoOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return Optional.<Served<?, ?>>ofNullable(instances.served(name))
                .or(() -> found(sets.served(name)))
                .or(() -> found(assignments.served(name)));
    }

    private static Optional<Served<?, ?>> found(@Nullable Served<?, ?> served) {
        return Optional.ofNullable(served);
    }
}
