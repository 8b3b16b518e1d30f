package patchbay.identity.access.api;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;
import patchbay.identity.access.CenterTags;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.identity.oauth.CustomerApplicationStore;
import patchbay.wire.Reply;
import patchbay.wire.sso.CreateApplicationRequest;
import patchbay.wire.sso.CreateApplicationResponse;
import patchbay.wire.sso.PortalOptions;
import patchbay.wire.sso.SignInOptions;

/** Makes OAuth applications as a request describes them. */
final class ApplicationFactory {
    private static final String ALPHABET = "abcdef0123456789";

    private final CustomerApplicationStore store;
    private final CenterTags tags;
    private final InstantSource clock;
    private final Randomness random;

    ApplicationFactory(
            CustomerApplicationStore store,
            CenterTags tags,
            InstantSource clock,
            Randomness random) {
        this.store = store;
        this.tags = tags;
        this.clock = clock;
        this.random = random;
    }

    Reply<CreateApplicationResponse> create(
            Instance instance, CreateApplicationRequest request, Map<String, String> wanted) {
        var application =
                new CustomerApplication(
                        "apl-" + random.text(16, ALPHABET),
                        instance.id(),
                        request.name(),
                        request.description().orElse(""),
                        request.portalOptions()
                                .flatMap(PortalOptions::signInOptions)
                                .flatMap(SignInOptions::applicationUrl),
                        request.portalOptions()
                                .flatMap(PortalOptions::visibility)
                                .map("ENABLED"::equals)
                                .orElse(true),
                        request.status().map("ENABLED"::equals).orElse(true),
                        true,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.put(application);
        String arn = ApplicationDesk.arn(instance, new ApplicationDesk.Any.OAuth(application));
        return tags.tag(arn, wanted)
                .map(_ ->
                        CreateApplicationResponse.builder()
                                .applicationArn(arn)
                                .instanceArn(instance.arn().toString())
                                .identityStoreArn(ApplicationShapes.storeArn(instance))
                                .build());
    }
}
