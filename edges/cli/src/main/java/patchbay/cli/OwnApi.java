package patchbay.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Patchbay's own API, of applications above all, as commands ask it. */
final class OwnApi {
    private static final String APPLICATIONS = "/api/v1/applications";
    private static final Pattern ID = Pattern.compile("ins-[0-9a-f]{16}");

    private final ServerClient client;

    OwnApi(ServerClient client) {
        this.client = client;
    }

    List<JsonText.Obj> all() throws Failure {
        return pages(client, APPLICATIONS, "applications");
    }

    /** The members of this list on every page of it. */
    static List<JsonText.Obj> pages(ServerClient client, String path, String list) throws Failure {
        List<JsonText.Obj> all = new ArrayList<>();
        String after = "";
        do {
            JsonText.Obj page = object(client.get(path, after.isEmpty() ? "" : "after=" + after));
            all.addAll(objects(page, list));
            after = page.text("after");
        } while (!after.isEmpty());
        return all;
    }

    /** The application of this id or display name. */
    JsonText.Obj named(String application) throws Failure {
        if (ID.matcher(application).matches()) {
            return object(client.get(path(application), ""));
        }
        List<JsonText.Obj> found =
                objects(
                        object(client.get(APPLICATIONS, "name=" + escaped(application))),
                        "applications");
        if (found.isEmpty()) {
            throw Failure.failed(
                    "there is no application `" + Paint.plain(application) + "`",
                    "patchbay app list");
        }
        return found.getFirst();
    }

    JsonText.Obj create(String json) throws Failure {
        return object(client.send("POST", APPLICATIONS, json));
    }

    JsonText.Obj change(String id, String json) throws Failure {
        return object(client.send("PUT", path(id), json));
    }

    void delete(String id) throws Failure {
        good(client.delete(path(id)));
    }

    List<JsonText.Obj> assignments(String id) throws Failure {
        return objects(object(client.get(path(id) + "/assignments", "")), "assignments");
    }

    void assign(String id, String kind, String name) throws Failure {
        good(
                client.send(
                        "POST",
                        path(id) + "/assignments",
                        JsonText.write(json -> {
                            json.writeStartObject();
                            json.writeStringProperty(kind, name);
                            json.writeEndObject();
                        })));
    }

    void unassign(String id, String kind, String assignee) throws Failure {
        good(client.delete(path(id) + "/assignments/" + kind + "/" + assignee));
    }

    JsonText.Obj test(String id, String person) throws Failure {
        return object(client.get(path(id) + "/test", "person=" + escaped(person)));
    }

    /** How far everybody would get, one after another, as pages of them come in. */
    void testAll(String id, Consumer<JsonText.Obj> each) throws Failure {
        String after = "";
        do {
            JsonText.Obj page =
                    object(
                            client.get(
                                    path(id) + "/test",
                                    after.isEmpty() ? "" : "after=" + escaped(after)));
            objects(page, "people").forEach(each);
            after = page.text("after");
        } while (!after.isEmpty());
    }

    private static String path(String id) {
        return APPLICATIONS + "/" + id;
    }

    /** As the signature wants it: a blank is {@code %20}. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static JsonText.Obj object(ServerClient.Answer answer) throws Failure {
        good(answer);
        return JsonText.readObject(answer.body(), "the server's answer");
    }

    private static void good(ServerClient.Answer answer) throws Failure {
        if (answer.status() >= 300) {
            StringBuilder sentence = new StringBuilder(ServerClient.message(answer.body()));
            JsonText.Obj json = JsonText.readObject(answer.body(), "the server's answer");
            for (JsonText.Obj check : objects(json, "checks")) {
                sentence.append("\n  ✗ ")
                        .append(Paint.plain(check.text("id")))
                        .append("\n      expected  ")
                        .append(Paint.plain(check.text("expected")))
                        .append("\n      found     ")
                        .append(Paint.plain(check.text("found")));
                if (!check.text("remedy").isEmpty()) {
                    sentence.append("\n      fix       ").append(Paint.plain(check.text("remedy")));
                }
            }
            throw Failure.failed(sentence.toString(), "");
        }
    }

    static List<JsonText.Obj> objects(JsonText.Obj json, String name) {
        List<JsonText.Obj> objects = new ArrayList<>();
        for (JsonText item : json.list(name)) {
            if (item instanceof JsonText.Obj object) {
                objects.add(object);
            }
        }
        return objects;
    }
}
