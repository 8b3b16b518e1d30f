package patchbay.scenarios.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;

/**
 * Where one cause of a failure is played on a running server: a role and a user of an instance that
 * nobody else uses, right in everything until the cause changes them.
 */
final class Scene {
    static final String LANDING = "https://us-east-1.console.aws.amazon.com/connect/federate/";
    static final String ARN = "arn:aws:connect:us-east-1:111122223333:instance/";
    static final String OTHER_INSTANCE = "bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private final House house;
    private final Cloud cloud;
    private final String role;
    private final String agent;
    private final String userId;

    /** Furnishes it. */
    Scene(House house, String name) {
        this.house = house;
        this.cloud = new Cloud(house);
        this.role = name;
        this.agent = name.toLowerCase(Locale.ROOT) + "@example.com";
        cloud.role(role, Policies.trust(House.GLOBAL));
        policy(documented());
        this.userId = cloud.user(Patchbay.INSTANCE, agent, "Agent");
    }

    House house() {
        return house;
    }

    Cloud cloud() {
        return cloud;
    }

    /** Its role's name, which nothing else has. */
    String role() {
        return role;
    }

    String roleArn() {
        return "arn:aws:iam::111122223333:role/" + role;
    }

    /** Login of its user, and name of the session. */
    String agent() {
        return agent;
    }

    String userId() {
        return userId;
    }

    /** The policy as the guide has it. */
    static String documented() {
        return Policies.federateAsDocumented(Patchbay.INSTANCE);
    }

    void policy(String document) {
        cloud.policy(role, document);
    }

    /** The policy with another resource. */
    void resource(String resource) {
        policy(Policies.federate(resource));
    }

    void trust(String document) {
        cloud.trust(role, document);
    }

    /** The trust policy with these actions, as JSON. */
    void actions(String actions) {
        trust(Policies.trusting("Connect-SSO", actions, House.GLOBAL));
    }

    /** A response that leads to the desk. */
    ResponseDraft right() {
        return with(house.response(agent));
    }

    ResponseDraft issued(Duration ago) {
        return with(house.response(agent, ago));
    }

    /** Gives a response the role of this scene. */
    ResponseDraft with(ResponseDraft response) {
        return response.roles(ResponseDraft.pair(role));
    }

    ResponseDraft by(patchbay.testkit.TestIdp idp) {
        return with(idp.response(agent, Instant.now()));
    }

    Page signIn() {
        return post(right());
    }

    Page post(ResponseDraft response) {
        return house.post("signin", response);
    }

    /** The same, to another page of the console. */
    Page post(String relayState) {
        return house.post("signin", "/saml", right().base64(), relayState);
    }

    /** A field's value as it stands. */
    Page postRaw(String base64) {
        return house.post("signin", "/saml", base64, Patchbay.RELAY_STATE);
    }

    /** To the regional address. */
    Page postRegional(ResponseDraft response) {
        return house.post("us-west-2.signin", response.recipient(House.REGIONAL));
    }

    /** To the address that a provider has of its own. */
    Page postOwn(ResponseDraft response, String providerId) {
        String path = "/saml/acs/" + providerId;
        return house.post(
                "signin",
                path,
                response.recipient("https://signin.aws.amazon.com" + path).base64(),
                Patchbay.RELAY_STATE);
    }
}
