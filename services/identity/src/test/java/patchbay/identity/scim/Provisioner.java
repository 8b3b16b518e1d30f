package patchbay.identity.scim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.aws.events.Event;
import patchbay.identity.House;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/** A SCIM server over the directory in memory, and somebody who holds a token for it. */
final class Provisioner {
    final House house = new House();
    final MemoryScim store = new MemoryScim();
    final Provisioning provisioning = new Provisioning(store, house::now, House.RANDOM);
    final List<Event> events = new ArrayList<>();
    private final ScimServer server =
            new ScimServer(
                    provisioning,
                    () -> Optional.of(House.INSTANCE),
                    house.directory,
                    new ScimEvents(
                            events::addAll,
                            () -> Optional.of(House.INSTANCE),
                            house::now,
                            House.RANDOM),
                    House.RANDOM);
    String tenant = provisioning.enable().id();
    String token = ((TokenOutcome.Created) provisioning.createToken("test")).text().reveal();

    /** What a request was answered. */
    record Said(int status, Json.Obj body) {
        String id() {
            return body.text("id");
        }

        String detail() {
            return body.text("detail");
        }

        Json at(String... path) {
            Json value = body;
            for (String step : path) {
                value =
                        value instanceof Json.Arr(List<Json> items)
                                ? items.get(Integer.parseInt(step))
                                : ((Json.Obj) value).get(step).orElse(new Json.Nil());
            }
            return value;
        }

        List<Json> resources() {
            return body.list("Resources");
        }
    }

    Said get(String target) {
        return send("GET", target, "");
    }

    Said post(String target, String body) {
        return send("POST", target, body);
    }

    Said put(String target, String body) {
        return send("PUT", target, body);
    }

    Said patch(String target, String operations) {
        return send(
                "PATCH",
                target,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                        + "\"Operations\":["
                        + operations
                        + "]}");
    }

    Said delete(String target) {
        return send("DELETE", target, "");
    }

    Said send(String method, String target, String body) {
        return send(method, target, body, List.of("Bearer " + token));
    }

    Said send(String method, String target, String body, List<String> authorization) {
        int mark = target.indexOf('?');
        Map<String, String> query = new LinkedHashMap<>();
        if (mark >= 0) {
            for (String pair : target.substring(mark + 1).split("&")) {
                int equals = pair.indexOf('=');
                query.put(
                        equals < 0 ? pair : pair.substring(0, equals),
                        equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
        ScimAnswer answer =
                server.answer(
                        new ScimRequest(
                                method,
                                tenant,
                                mark < 0 ? target : target.substring(0, mark),
                                query,
                                authorization.stream().map(Secret::new).toList(),
                                body),
                        new ScimEvents.Client("192.0.2.1", "test"));
        return new Said(answer.status(), answer.body().orElse(Json.Obj.EMPTY));
    }

    static Json json(String text) {
        try {
            return Json.parse(text.replace('\'', '"'));
        } catch (NotJson e) {
            throw new AssertionError(text, e);
        }
    }

    /** A body in which quotes are written as apostrophes. */
    static String body(String text) {
        return text.replace('\'', '"');
    }

    /** A person whom the server takes. */
    Said person(String userName) {
        return post(
                "/Users",
                body(
                        """
                        {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],
                         'userName':'%s','displayName':'Given Family','externalId':'ext-%s',
                         'name':{'givenName':'Given','familyName':'Family'},
                         'emails':[{'value':'%s@example.com','type':'work','primary':true}]}
                        """
                                .formatted(userName, userName, userName)));
    }

    Said group(String name) {
        return post(
                "/Groups",
                body(
                        "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'"
                                + name
                                + "'}"));
    }
}
