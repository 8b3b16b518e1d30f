package patchbay.identity.access.api;

import org.jspecify.annotations.Nullable;
import patchbay.chance.Randomness;
import patchbay.identity.access.CenterTags;
import patchbay.wire.Served;
import patchbay.wire.sso.SsoOperations;

/** Which handler answers which operation on token issuers, and on what applications may do. */
final class GrantOperations {
    private final OptionDesk options;
    private final IssuerDesk issuers;
    private final CenterTags tags;
    private final Randomness random;

    GrantOperations(OptionDesk options, IssuerDesk issuers, CenterTags tags, Randomness random) {
        this.options = options;
        this.issuers = issuers;
        this.tags = tags;
        this.random = random;
    }

    @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "CreateTrustedTokenIssuer" ->
                    SsoOperations.createTrustedTokenIssuer()
                            .by(new CreateTrustedTokenIssuer(issuers, tags, random));
            case "DeleteApplicationAccessScope" ->
                    SsoOperations.deleteApplicationAccessScope()
                            .by(new DeleteApplicationAccessScope(options));
            case "DeleteApplicationAuthenticationMethod" ->
                    SsoOperations.deleteApplicationAuthenticationMethod()
                            .by(new DeleteApplicationAuthenticationMethod(options));
            case "DeleteApplicationGrant" ->
                    SsoOperations.deleteApplicationGrant().by(new DeleteApplicationGrant(options));
            case "DeleteTrustedTokenIssuer" ->
                    SsoOperations.deleteTrustedTokenIssuer()
                            .by(new DeleteTrustedTokenIssuer(issuers, tags));
            case "DescribeTrustedTokenIssuer" ->
                    SsoOperations.describeTrustedTokenIssuer()
                            .by(new DescribeTrustedTokenIssuer(issuers));
            case "GetApplicationAccessScope" ->
                    SsoOperations.getApplicationAccessScope()
                            .by(new GetApplicationAccessScope(options));
            case "GetApplicationAuthenticationMethod" ->
                    SsoOperations.getApplicationAuthenticationMethod()
                            .by(new GetApplicationAuthenticationMethod(options));
            case "GetApplicationGrant" ->
                    SsoOperations.getApplicationGrant().by(new GetApplicationGrant(options));
            case "GetApplicationSessionConfiguration" ->
                    SsoOperations.getApplicationSessionConfiguration()
                            .by(new GetApplicationSessionConfiguration(options));
            case "ListApplicationAccessScopes" ->
                    SsoOperations.listApplicationAccessScopes()
                            .by(new ListApplicationAccessScopes(options));
            case "ListApplicationAuthenticationMethods" ->
                    SsoOperations.listApplicationAuthenticationMethods()
                            .by(new ListApplicationAuthenticationMethods(options));
            case "ListApplicationGrants" ->
                    SsoOperations.listApplicationGrants().by(new ListApplicationGrants(options));
            case "ListTrustedTokenIssuers" ->
                    SsoOperations.listTrustedTokenIssuers()
                            .by(new ListTrustedTokenIssuers(issuers));
            case "PutApplicationAccessScope" ->
                    SsoOperations.putApplicationAccessScope()
                            .by(new PutApplicationAccessScope(options));
            case "PutApplicationAuthenticationMethod" ->
                    SsoOperations.putApplicationAuthenticationMethod()
                            .by(new PutApplicationAuthenticationMethod(options));
            case "PutApplicationGrant" ->
                    SsoOperations.putApplicationGrant()
                            .by(new PutApplicationGrant(options, issuers));
            case "PutApplicationSessionConfiguration" ->
                    SsoOperations.putApplicationSessionConfiguration()
                            .by(new PutApplicationSessionConfiguration(options));
            case "UpdateTrustedTokenIssuer" ->
                    SsoOperations.updateTrustedTokenIssuer()
                            .by(new UpdateTrustedTokenIssuer(issuers));
            default -> null;
        };
    }
}
