package patchbay.identity.scim;

import java.util.ArrayList;
import java.util.List;
import patchbay.identity.directory.Attribute;
import patchbay.wire.json.Json;

/**
 * What the server tells of itself: {@code /ServiceProviderConfig}, {@code /Schemas} … (rule 7.29).
 */
final class Discovery {
    private static final String CONFIG =
            "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    private static final String TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";

    private Discovery() {}

    static ScimAnswer config() {
        return ScimAnswer.ok(
                Json.object()
                        .put("schemas", Schema.names(CONFIG))
                        .put(
                                "documentationUri",
                                "https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-idp.html")
                        .put("patch", supported(true))
                        .put(
                                "bulk",
                                Json.object()
                                        .put("supported", false)
                                        .put("maxOperations", 1)
                                        .put("maxPayloadSize", 1_048_576)
                                        .build())
                        .put(
                                "filter",
                                Json.object().put("supported", true).put("maxResults", 50).build())
                        .put("changePassword", supported(false))
                        .put("sort", supported(false))
                        .put("etag", supported(false))
                        .put(
                                "authenticationSchemes",
                                List.of(
                                        Json.object()
                                                .put("type", "oauthbearertoken")
                                                .put("name", "OAuth Bearer Token")
                                                .put(
                                                        "description",
                                                        "Authentication scheme using the OAuth"
                                                                + " Bearer Token Standard")
                                                .put(
                                                        "specUri",
                                                        "https://www.rfc-editor.org/info/rfc6750")
                                                .put("primary", true)
                                                .build()))
                        .build());
    }

    private static Json supported(boolean yes) {
        return Json.object().put("supported", yes).build();
    }

    static ScimAnswer resourceTypes() {
        return list(List.of(userType(), groupType()));
    }

    static ScimAnswer resourceType(String id) throws ScimFault {
        return switch (id) {
            case "User" -> ScimAnswer.ok(userType());
            case "Group" -> ScimAnswer.ok(groupType());
            default -> throw ScimFault.notFound("ResourceType");
        };
    }

    private static Json.Obj userType() {
        return Json.object()
                .put("schemas", Schema.names(TYPE))
                .put("id", "User")
                .put("name", "User")
                .put("endpoint", "/Users")
                .put("description", "User Account")
                .put("schema", Schema.USER)
                .put(
                        "schemaExtensions",
                        List.of(
                                Json.object()
                                        .put("schema", Schema.ENTERPRISE)
                                        .put("required", false)
                                        .build()))
                .build();
    }

    private static Json.Obj groupType() {
        return Json.object()
                .put("schemas", Schema.names(TYPE))
                .put("id", "Group")
                .put("name", "Group")
                .put("endpoint", "/Groups")
                .put("description", "Group")
                .put("schema", Schema.GROUP)
                .build();
    }

    static ScimAnswer schemas() {
        return list(List.of(userSchema(), groupSchema(), enterpriseSchema()));
    }

    static ScimAnswer schema(String id) throws ScimFault {
        return switch (id) {
            case Schema.USER -> ScimAnswer.ok(userSchema());
            case Schema.GROUP -> ScimAnswer.ok(groupSchema());
            case Schema.ENTERPRISE -> ScimAnswer.ok(enterpriseSchema());
            default -> throw ScimFault.notFound("Schema");
        };
    }

    private static Json.Obj userSchema() {
        List<Json.Obj> attributes = new ArrayList<>();
        attributes.add(attribute("userName", "string", true, true));
        attributes.add(attribute("externalId", "string", false, false));
        attributes.add(parent("name", false));
        for (Attribute attribute : Attribute.values()) {
            if (attribute.parent().isEmpty()
                    && attribute != Attribute.WEBSITE
                    && attribute != Attribute.BIRTHDATE) {
                attributes.add(
                        attribute(
                                attribute.path(),
                                "string",
                                attribute == Attribute.DISPLAY_NAME,
                                false));
            }
        }
        attributes.add(attribute("active", "boolean", false, false));
        for (String list : List.of("emails", "phoneNumbers", "addresses", "roles")) {
            attributes.add(parent(list, true));
        }
        return schema(Schema.USER, "User", attributes);
    }

    private static Json.Obj groupSchema() {
        return schema(
                Schema.GROUP,
                "Group",
                List.of(
                        attribute("displayName", "string", true, true),
                        attribute("externalId", "string", false, false),
                        complex(
                                "members",
                                true,
                                List.of(attribute("value", "string", false, false)))));
    }

    private static Json.Obj enterpriseSchema() {
        List<Json.Obj> attributes = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (attribute.parent().equals("enterprise") && attribute != Attribute.MANAGER) {
                attributes.add(attribute(attribute.leaf(), "string", false, false));
            }
        }
        attributes.add(
                complex("manager", false, List.of(attribute("value", "string", false, false))));
        return schema(Schema.ENTERPRISE, "EnterpriseUser", attributes);
    }

    private static Json.Obj schema(String id, String name, List<Json.Obj> attributes) {
        return Json.object()
                .put("schemas", Schema.names(SCHEMA))
                .put("id", id)
                .put("name", name)
                .put("attributes", attributes)
                .build();
    }

    private static Json.Obj parent(String parent, boolean multiValued) {
        List<Json.Obj> parts = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (attribute.parent().equals(parent)) {
                boolean required =
                        attribute == Attribute.GIVEN_NAME || attribute == Attribute.FAMILY_NAME;
                parts.add(
                        attribute(
                                attribute.leaf(),
                                attribute.isFlag() ? "boolean" : "string",
                                required,
                                false));
            }
        }
        return complex(parent, multiValued, parts);
    }

    private static Json.Obj complex(String name, boolean multiValued, List<Json.Obj> parts) {
        return Json.object()
                .put("name", name)
                .put("type", "complex")
                .put("multiValued", multiValued)
                .put("required", name.equals("name"))
                .put("subAttributes", parts)
                .put("mutability", "readWrite")
                .put("returned", "default")
                .put("uniqueness", "none")
                .build();
    }

    private static Json.Obj attribute(String name, String type, boolean required, boolean unique) {
        return Json.object()
                .put("name", name)
                .put("type", type)
                .put("multiValued", false)
                .put("required", required)
                .put("caseExact", false)
                .put("mutability", "readWrite")
                .put("returned", "default")
                .put("uniqueness", unique ? "server" : "none")
                .build();
    }

    private static ScimAnswer list(List<Json.Obj> all) {
        return ScimAnswer.ok(
                Json.object()
                        .put("schemas", Schema.names(Schema.LIST))
                        .put("totalResults", all.size())
                        .put("itemsPerPage", all.size())
                        .put("startIndex", 1)
                        .put("Resources", all)
                        .build());
    }
}
