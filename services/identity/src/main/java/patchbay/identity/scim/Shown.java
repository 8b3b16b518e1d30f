package patchbay.identity.scim;

import java.time.temporal.ChronoUnit;
import java.util.List;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.History;
import patchbay.wire.json.Json;

/** What users and groups show alike. */
final class Shown {
    private Shown() {}

    static Json meta(String type, History history) {
        return Json.object()
                .put("resourceType", type)
                .put("created", history.createdAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("lastModified", history.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .build();
    }

    /** The id that this server's clients gave; empty where they gave none. */
    static String externalId(List<ExternalId> ids, String issuer) {
        return ids.stream()
                .filter(id -> id.issuer().equals(issuer))
                .map(ExternalId::id)
                .findFirst()
                .orElse("");
    }
}
