package patchbay.web.signin;

import java.io.StringWriter;
import java.util.List;
import patchbay.signin.RoleChoice;
import patchbay.sts.RolePair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The choice of roles for programs: {@code {"accounts":[{"account":…,"alias":…,"roles":[…]}]}}. */
final class RoleChoiceJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RoleChoiceJson() {}

    static String of(List<RoleChoice> accounts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("accounts");
            accounts.forEach(account -> write(json, account));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, RoleChoice account) {
        json.writeStartObject();
        json.writeStringProperty("account", account.account().digits());
        account.alias().ifPresent(alias -> json.writeStringProperty("alias", alias));
        json.writeArrayPropertyStart("roles");
        for (RolePair role : account.roles()) {
            json.writeStartObject();
            json.writeStringProperty("name", role.roleName());
            json.writeStringProperty("roleArn", role.roleArn());
            json.writeStringProperty("providerArn", role.providerArn());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
