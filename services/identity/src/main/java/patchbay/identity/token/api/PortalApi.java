package patchbay.identity.token.api;

import java.util.Optional;
import patchbay.identity.access.AccountAccess;
import patchbay.identity.token.TokenEvents;
import patchbay.identity.token.Tokens;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.portalsso.PortalSsoOperations;

/** The API {@code sso}: what the access portal shows, for programs that act for a person. */
public final class PortalApi implements Api {
    private final AccountAccess access;
    private final Tokens tokens;
    private final TokenEvents events;
    private final Bearers bearers;

    public PortalApi(AccountAccess access, Tokens tokens, TokenEvents events) {
        this.access = access;
        this.tokens = tokens;
        this.events = events;
        this.bearers = new Bearers(tokens);
    }

    @Override
    public ServiceModel model() {
        return PortalSsoOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return switch (name) {
            case "GetRoleCredentials" ->
                    Optional.of(
                            PortalSsoOperations.getRoleCredentials()
                                    .by(new GetRoleCredentials(bearers, access, events)));
            case "ListAccountRoles" ->
                    Optional.of(
                            PortalSsoOperations.listAccountRoles()
                                    .by(new ListAccountRoles(bearers, access)));
            case "ListAccounts" ->
                    Optional.of(
                            PortalSsoOperations.listAccounts()
                                    .by(new ListAccounts(bearers, access)));
            case "Logout" ->
                    Optional.of(
                            PortalSsoOperations.logout().by(new Logout(bearers, tokens, events)));
            default -> Optional.empty();
        };
    }
}
