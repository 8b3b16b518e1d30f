package patchbay.identity.scim;

import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;
import patchbay.identity.directory.Directory;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/** Answers SCIM requests, whatever carried them. */
public final class ScimServer {
    /** Bytes of a body that are read (rule 7.29). */
    public static final int BODY_BYTES = 1_048_576;

    private static final String BEARER = "Bearer ";

    private final Provisioning provisioning;
    private final Supplier<Optional<Instance>> instance;
    private final UserResource users;
    private final GroupResource groups;
    private final ScimEvents events;
    private final Randomness randomness;

    public ScimServer(
            Provisioning provisioning,
            Supplier<Optional<Instance>> instance,
            Directory directory,
            ScimEvents events,
            Randomness randomness) {
        this.provisioning = provisioning;
        this.instance = instance;
        this.users = new UserResource(directory);
        this.groups = new GroupResource(directory);
        this.events = events;
        this.randomness = randomness;
    }

    public ScimAnswer answer(ScimRequest request, ScimEvents.Client client) {
        try {
            requireToken(request);
            String issuer = issuer(request.tenant());
            ScimAnswer answer = dispatch(request, issuer);
            events.done(request, answer, client);
            return answer;
        } catch (ScimFault fault) {
            events.refused(request, fault.kind().type(), fault.detail(), client);
            return refused(fault);
        }
    }

    /** A body that is larger than is read. */
    public ScimAnswer tooLarge() {
        return refused(ScimFault.invalid("the body is larger than " + BODY_BYTES + " bytes"));
    }

    /** Who gives the ids that clients call external: the address that they were configured with. */
    private String issuer(String tenant) throws ScimFault {
        return "https://scim."
                + instance.get().orElseThrow(ScimFault::unauthorized).region()
                + ".amazonaws.com/"
                + tenant
                + "/scim/v2/";
    }

    private void requireToken(ScimRequest request) throws ScimFault {
        Optional<String> token =
                request.authorization().size() == 1
                        ? request.authorization().stream()
                                .map(Secret::reveal)
                                .filter(text ->
                                        text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                                .map(text -> text.substring(BEARER.length()).strip())
                                .findFirst()
                        : Optional.empty();
        if (token.filter(text -> provisioning.opens(request.tenant(), text)).isEmpty()) {
            throw ScimFault.unauthorized();
        }
    }

    private ScimAnswer dispatch(ScimRequest request, String issuer) throws ScimFault {
        String[] parts = request.path().split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw ScimFault.notFound("Resource");
        }
        String resource = parts[1];
        return parts.length == 2
                ? collection(request, resource, issuer)
                : one(request, resource, parts[2], issuer);
    }

    private ScimAnswer collection(ScimRequest request, String resource, String issuer)
            throws ScimFault {
        return switch (request.method() + " " + resource) {
            case "GET Users" -> users.list(request, issuer);
            case "POST Users" -> users.create(body(request), issuer);
            case "GET Groups" -> groups.list(request, issuer);
            case "POST Groups" -> groups.create(body(request), issuer);
            case "GET ServiceProviderConfig" -> Discovery.config();
            case "GET ResourceTypes" -> Discovery.resourceTypes();
            case "GET Schemas" -> Discovery.schemas();
            default -> throw unsupported(resource);
        };
    }

    private ScimAnswer one(ScimRequest request, String resource, String id, String issuer)
            throws ScimFault {
        return switch (request.method() + " " + resource) {
            case "GET Users" -> users.get(id, issuer);
            case "PUT Users" -> users.replace(id, body(request), issuer);
            case "PATCH Users" -> users.patch(id, body(request), issuer);
            case "DELETE Users" -> users.delete(id);
            case "GET Groups" -> groups.get(id, issuer);
            case "PUT Groups" -> groups.replace(id, body(request), issuer);
            case "PATCH Groups" -> groups.patch(id, body(request), issuer);
            case "DELETE Groups" -> groups.delete(id);
            case "GET ResourceTypes" -> Discovery.resourceType(id);
            case "GET Schemas" -> Discovery.schema(id);
            default -> throw unsupported(resource);
        };
    }

    /** {@code /Me}, {@code /Bulk}, {@code /.search} and methods that a resource does not have. */
    private static ScimFault unsupported(String resource) {
        return switch (resource) {
            case "Users", "Groups", "ServiceProviderConfig", "ResourceTypes", "Schemas" ->
                    ScimFault.invalid("the operation is not supported");
            default -> ScimFault.notFound("Resource");
        };
    }

    private static Json.Obj body(ScimRequest request) throws ScimFault {
        try {
            if (Json.parse(request.body()) instanceof Json.Obj object) {
                return object;
            }
        } catch (NotJson e) {
            throw ScimFault.invalid(String.valueOf(e.getMessage()));
        }
        throw ScimFault.invalid("the body is not a JSON object");
    }

    private ScimAnswer refused(ScimFault fault) {
        return new ScimAnswer(
                fault.kind().status(),
                Optional.of(
                        Json.object()
                                .put("schemas", Schema.names(Schema.ERROR))
                                .put("status", Integer.toString(fault.kind().status()))
                                .put("scimType", fault.kind().scimType())
                                .put("detail", fault.detail())
                                .put("exceptionType", fault.kind().type())
                                .put("exceptionRequestId", randomness.uuid().toString())
                                .put("timeStamp", provisioning.now().toString())
                                .build()),
                Optional.empty());
    }
}
