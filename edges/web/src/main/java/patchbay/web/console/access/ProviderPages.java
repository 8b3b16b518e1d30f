package patchbay.web.console.access;

import static patchbay.web.console.Administration.show;
import static patchbay.web.console.access.RolePages.escaped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.places.Place;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreateSAMLProviderRequest;
import patchbay.wire.iam.GetSAMLProviderRequest;
import patchbay.wire.iam.GetSAMLProviderResponse;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListSAMLProvidersRequest;
import patchbay.wire.iam.UpdateSAMLProviderRequest;

/** SAML providers: each certificate with its expiry, and what an upload would change. */
public final class ProviderPages {
    private static final Messages M = Messages.HERE;

    private final Administration administration;

    public ProviderPages(Administration administration) {
        this.administration = administration;
    }

    public List<Route> routes() {
        return List.of(
                administration.get("providers", ProviderPages::list),
                administration.get("providers/{name}", ProviderPages::provider),
                administration.post("providers", ProviderPages::previewNew),
                administration.post("providers/{name}/preview", ProviderPages::preview),
                administration.post("providers/{name}/save", ProviderPages::save),
                administration.post("providers/{name}/create", ProviderPages::create));
    }

    private static Answer list(AccountVisit visit) {
        return show(
                visit,
                visit.iam(
                        IamOperations.listSAMLProviders(),
                        ListSAMLProvidersRequest.builder().build()),
                found ->
                        visit.page(
                                200,
                                "console/access/providers.jte",
                                "providers",
                                M.text("console.providers.title"),
                                new ProviderListView(
                                        visit.account().id().digits(),
                                        found.samlProviderList().stream()
                                                .flatMap(entry -> entry.arn().stream())
                                                .map(arn -> row(visit, arn))
                                                .toList(),
                                        visit.here("providers"))));
    }

    private static ProviderListView.Row row(AccountVisit visit, String arn) {
        String name = RolePages.lastSegment(arn);
        Optional<GetSAMLProviderResponse> found = get(visit, name);
        MetadataView metadata =
                MetadataView.of(
                        found.flatMap(GetSAMLProviderResponse::samlMetadataDocument).orElse(""),
                        visit.now());
        long keys = metadata.issuers().stream().mapToLong(i -> i.certificates().size()).sum();
        long good =
                metadata.issuers().stream()
                        .flatMap(issuer -> issuer.certificates().stream())
                        .filter(certificate -> certificate.css().equals("pass"))
                        .count();
        return new ProviderListView.Row(
                name,
                visit.here("providers/" + escaped(name)),
                String.join(
                        ", ",
                        metadata.issuers().stream().map(MetadataView.Issuer::entityId).toList()),
                M.text("console.providers.keys", keys, keys - good),
                found.flatMap(GetSAMLProviderResponse::assertionEncryptionMode).orElse("Allowed"));
    }

    private static Optional<GetSAMLProviderResponse> get(AccountVisit visit, String name) {
        return visit.iam(
                                IamOperations.getSAMLProvider(),
                                GetSAMLProviderRequest.builder()
                                        .samlProviderArn(arn(visit, name))
                                        .build())
                        instanceof Reply.Done<GetSAMLProviderResponse>(var found)
                ? Optional.of(found)
                : Optional.empty();
    }

    private static String arn(AccountVisit visit, String name) {
        return Arn.iam(visit.account().partition(), visit.account().id(), "saml-provider/" + name)
                .toString();
    }

    private static Answer provider(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return show(
                visit,
                visit.iam(
                        IamOperations.getSAMLProvider(),
                        GetSAMLProviderRequest.builder().samlProviderArn(arn(visit, name)).build()),
                found ->
                        visit.page(
                                200,
                                "console/access/provider.jte",
                                "provider",
                                M.text("console.provider.title", name),
                                view(visit, name, found)));
    }

    private static ProviderView view(
            AccountVisit visit, String name, GetSAMLProviderResponse found) {
        String id = found.samlProviderUUID().orElse("");
        return new ProviderView(
                name,
                arn(visit, name),
                id,
                found.assertionEncryptionMode().orElse("Allowed"),
                found.privateKeyList().stream()
                        .map(key ->
                                new ProviderView.PrivateKey(
                                        key.keyId().orElse(""),
                                        key.timestamp().map(Instant::toString).orElse("")))
                        .toList(),
                MetadataView.of(found.samlMetadataDocument().orElse(""), visit.now()),
                visit.exchange()
                        .addresses()
                        .canonical(
                                new Place.GlobalSignIn(visit.account().partition()),
                                "/saml/acs/" + id),
                found.createDate().map(Instant::toString).orElse(""),
                visit.here("providers/" + escaped(name) + "/preview"));
    }

    private static Answer previewNew(AccountVisit visit) {
        String name = visit.exchange().form().text("name").strip();
        return previewed(visit, name, Optional.empty(), "create");
    }

    private static Answer preview(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return previewed(
                visit,
                name,
                get(visit, name)
                        .flatMap(GetSAMLProviderResponse::samlMetadataDocument)
                        .map(document -> MetadataView.of(document, visit.now())),
                "save");
    }

    private static Answer previewed(
            AccountVisit visit, String name, Optional<MetadataView> before, String then) {
        String document = visit.exchange().form().text("metadata");
        MetadataView next = MetadataView.of(document, visit.now());
        String here = visit.here("providers/" + escaped(name));
        return visit.page(
                next.problems().isEmpty() ? 200 : 422,
                "console/access/preview.jte",
                "provider-preview",
                M.text("console.preview.title", name),
                new MetadataPreview(
                        name,
                        before.isEmpty(),
                        next,
                        before.map(view -> view.changesTo(next))
                                .orElseGet(() ->
                                        new MetadataView(List.of(), List.of()).changesTo(next)),
                        document,
                        here + "/" + then,
                        before.isPresent() ? here : visit.here("providers")));
    }

    private static Answer save(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return show(
                visit,
                visit.iam(
                        IamOperations.updateSAMLProvider(),
                        UpdateSAMLProviderRequest.builder()
                                .samlProviderArn(arn(visit, name))
                                .samlMetadataDocument(visit.exchange().form().text("metadata"))
                                .build()),
                done -> Answer.seeOther(visit.here("providers/" + escaped(name))));
    }

    private static Answer create(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return show(
                visit,
                visit.iam(
                        IamOperations.createSAMLProvider(),
                        CreateSAMLProviderRequest.builder()
                                .name(name)
                                .samlMetadataDocument(visit.exchange().form().text("metadata"))
                                .build()),
                done -> Answer.seeOther(visit.here("providers/" + escaped(name))));
    }
}
