package patchbay.iam.toolbox.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.iam.Authorizer;
import patchbay.iam.toolbox.KeptDenials;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.iamtoolbox.IamToolboxOperations;

/** The IAM Toolbox API: which handler answers which operation. */
public final class IamToolboxApi implements Api {
    private final Asked asked;

    public IamToolboxApi(Authorizer authorizer, KeptDenials denials) {
        this.asked = new Asked(authorizer, denials);
    }

    @Override
    public ServiceModel model() {
        return IamToolboxOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return Optional.ofNullable(served(name));
    }

    private @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "GetRequestAuthorizationDetails" ->
                    IamToolboxOperations.getRequestAuthorizationDetails()
                            .by(new GetRequestAuthorizationDetails(asked));
            case "GetRequestAuthorizationPolicy" ->
                    IamToolboxOperations.getRequestAuthorizationPolicy()
                            .by(new GetRequestAuthorizationPolicy(asked));
            default -> null;
        };
    }
}
