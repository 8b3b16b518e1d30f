package patchbay.identity.token.api;

import java.util.Optional;
import patchbay.aws.places.AddressBook;
import patchbay.iam.Authorizer;
import patchbay.identity.directory.Directory;
import patchbay.identity.token.ApplicationTokens;
import patchbay.identity.token.Clients;
import patchbay.identity.token.Consents;
import patchbay.identity.token.TokenEvents;
import patchbay.identity.token.Tokens;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.oidc.OidcOperations;

/** The API {@code sso-oidc}, by which programs come to act for a person. */
public final class OidcApi implements Api {
    private final Clients clients;
    private final Consents consents;
    private final Tokens tokens;
    private final Directory directory;
    private final TokenEvents events;
    private final PortalAddress portal;
    private final Authorizer authorizer;
    private final ApplicationTokens applications;

    public OidcApi(
            Clients clients,
            Consents consents,
            Tokens tokens,
            Directory directory,
            TokenEvents events,
            AddressBook book,
            Authorizer authorizer,
            ApplicationTokens applications) {
        this.clients = clients;
        this.consents = consents;
        this.tokens = tokens;
        this.directory = directory;
        this.events = events;
        this.portal = new PortalAddress(book);
        this.authorizer = authorizer;
        this.applications = applications;
    }

    @Override
    public ServiceModel model() {
        return OidcOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return switch (name) {
            case "RegisterClient" ->
                    Optional.of(
                            OidcOperations.registerClient()
                                    .by(new RegisterClient(clients, portal)));
            case "StartDeviceAuthorization" ->
                    Optional.of(
                            OidcOperations.startDeviceAuthorization()
                                    .by(new StartDeviceAuthorization(clients, consents, portal)));
            case "CreateToken" ->
                    Optional.of(
                            OidcOperations.createToken()
                                    .by(new CreateToken(clients, tokens, directory, events)));
            case "CreateTokenWithIAM" ->
                    Optional.of(
                            OidcOperations.createTokenWithIAM()
                                    .by(new CreateTokenWithIAM(authorizer, applications)));
            default -> Optional.empty();
        };
    }
}
