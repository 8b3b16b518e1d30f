package patchbay.identity.access.api;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.chance.Randomness;
import patchbay.iam.Authorizer;
import patchbay.identity.Instances;
import patchbay.identity.access.AccessStore;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.CenterTags;
import patchbay.identity.access.Enabling;
import patchbay.identity.access.InstanceDeletion;
import patchbay.identity.access.PermissionSets;
import patchbay.identity.access.SessionAttributes;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Directory;
import patchbay.identity.oauth.CustomerApplicationStore;
import patchbay.identity.oauth.TokenIssuerStore;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.sso.SsoOperations;

/** The API for administrators of Identity Center: which handler answers which operation. */
public final class SsoAdminApi implements Api {
    private final InstanceOperations instances;
    private final PermissionSetOperations sets;
    private final AssignmentOperations assignments;
    private final ApplicationOperations applications;
    private final GrantOperations grants;

    public SsoAdminApi(
            Authorizer authorizer,
            AccessStore store,
            Instances instances,
            Enabling enabling,
            InstanceDeletion deletion,
            PermissionSets sets,
            Assignments assignments,
            Applications saml,
            CustomerApplicationStore oauth,
            TokenIssuerStore issuers,
            Directory directory,
            InstantSource clock,
            Randomness random) {
        CenterTags tags = new CenterTags(store);
        Guard guard = new Guard(authorizer, instances, tags);
        ApplicationDesk desk = new ApplicationDesk(instances, saml, oauth, directory);
        IssuerDesk issuerDesk = new IssuerDesk(guard, instances, issuers);
        this.grants = new GrantOperations(new OptionDesk(guard, desk), issuerDesk, tags, random);
        this.instances =
                new InstanceOperations(
                        guard,
                        enabling,
                        tags,
                        instances,
                        deletion,
                        new SessionAttributes(store),
                        new Resources(sets, desk, issuerDesk));
        this.sets = new PermissionSetOperations(guard, sets, tags);
        this.assignments = new AssignmentOperations(guard, assignments, sets);
        this.applications =
                new ApplicationOperations(
                        guard, new ApplicationFactory(oauth, tags, clock, random), desk, tags);
    }

    @Override
    public ServiceModel model() {
        return SsoOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return Optional.<Served<?, ?>>ofNullable(instances.served(name))
                .or(() -> found(sets.served(name)))
                .or(() -> found(assignments.served(name)))
                .or(() -> found(applications.served(name)))
                .or(() -> found(grants.served(name)));
    }

    private static Optional<Served<?, ?>> found(@Nullable Served<?, ?> served) {
        return Optional.ofNullable(served);
    }
}
