package patchbay.identity.access.api;

import java.util.Optional;
import patchbay.identity.Instance;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.wire.sso.Application;
import patchbay.wire.sso.ApplicationProvider;
import patchbay.wire.sso.DisplayData;
import patchbay.wire.sso.PortalOptions;
import patchbay.wire.sso.SignInOptions;

/** Applications and their providers as the API writes them. */
final class ApplicationShapes {
    private ApplicationShapes() {}

    static Application application(Instance instance, ApplicationDesk.Any application) {
        Application.Builder builder =
                Application.builder()
                        .applicationArn(ApplicationDesk.arn(instance, application))
                        .applicationProviderArn(application.provider())
                        .applicationAccount(instance.account().digits())
                        .instanceArn(instance.arn().toString())
                        .identityStoreArn(storeArn(instance))
                        .createdDate(application.createdAt())
                        .createdFrom(instance.region().id());
        return switch (application) {
            case ApplicationDesk.Any.Saml(var it) ->
                    builder.name(it.displayName())
                            .description(Shapes.present(it.settings().description()))
                            .status(status(it.settings().enabled()))
                            .portalOptions(portal(Optional.empty(), true))
                            .build();
            case ApplicationDesk.Any.OAuth(CustomerApplication it) ->
                    builder.name(it.name())
                            .description(Shapes.present(it.description()))
                            .status(status(it.enabled()))
                            .portalOptions(portal(it.url(), it.visible()))
                            .build();
        };
    }

    private static String status(boolean enabled) {
        return enabled ? "ENABLED" : "DISABLED";
    }

    private static PortalOptions portal(Optional<String> url, boolean visible) {
        return PortalOptions.builder()
                .signInOptions(
                        SignInOptions.builder()
                                .origin(url.isPresent() ? "APPLICATION" : "IDENTITY_CENTER")
                                .applicationUrl(url)
                                .build())
                .visibility(status(visible))
                .build();
    }

    static String storeArn(Instance instance) {
        return "arn:"
                + instance.region().partition().id()
                + ":identitystore::"
                + instance.account()
                + ":identitystore/"
                + instance.identityStoreId();
    }

    static ApplicationProvider provider(String arn) {
        boolean saml = arn.equals(ApplicationDesk.SAML);
        return ApplicationProvider.builder()
                .applicationProviderArn(arn)
                .federationProtocol(saml ? "SAML" : "OAUTH")
                .displayData(
                        DisplayData.builder()
                                .displayName(
                                        saml
                                                ? "Custom SAML 2.0 application"
                                                : "Custom OAuth 2.0 application")
                                .build())
                .build();
    }
}
