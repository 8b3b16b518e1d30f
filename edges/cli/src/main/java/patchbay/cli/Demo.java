package patchbay.cli;

import static patchbay.wire.iam.IamOperations.attachRolePolicy;
import static patchbay.wire.iam.IamOperations.detachRolePolicy;
import static patchbay.wire.iam.IamOperations.getRole;
import static patchbay.wire.iam.IamOperations.getSAMLProvider;
import static patchbay.wire.iam.IamOperations.listAttachedRolePolicies;
import static patchbay.wire.iam.IamOperations.updateAssumeRolePolicy;
import static patchbay.wire.iam.IamOperations.updateSAMLProvider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.wire.ServiceModel;
import patchbay.wire.iam.AttachRolePolicyRequest;
import patchbay.wire.iam.AttachedPolicy;
import patchbay.wire.iam.DetachRolePolicyRequest;
import patchbay.wire.iam.GetRoleRequest;
import patchbay.wire.iam.GetSAMLProviderRequest;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListAttachedRolePoliciesRequest;
import patchbay.wire.iam.UpdateAssumeRolePolicyRequest;
import patchbay.wire.iam.UpdateSAMLProviderRequest;

/** The demo organisation on a running server, by its APIs: read, and made to be as wanted. */
final class Demo {
    private static final ServiceModel IAM = IamOperations.model();
    private static final String APPLICATION = "Amazon Connect";
    private static final String INSTANCE = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private final ServerClient client;
    private final OwnApi own;
    private final DrillApi drill;

    Demo(ServerClient client) {
        this.client = client;
        this.own = new OwnApi(client);
        this.drill = new DrillApi(client);
    }

    /** How it is now. */
    Broken read() throws Failure {
        JsonText.Obj application = own.named(APPLICATION);
        if (!application.text("relayState").contains(INSTANCE)) {
            throw Failure.failed(
                    "this server does not run the demo organisation, and nothing else is broken on"
                            + " purpose",
                    "./patchbay demo");
        }
        List<Map.Entry<String, String>> mappings = new ArrayList<>();
        for (JsonText item : application.list("mappings")) {
            if (item instanceof JsonText.Obj mapping) {
                mappings.add(Map.entry(mapping.text("attribute"), mapping.text("value")));
            }
        }
        return new Broken(
                application.text("id"),
                application.text("enabled").equals("true"),
                application.text("acsUrl"),
                application.text("audience"),
                application.text("relayState"),
                mappings,
                trustPolicy(),
                policies(),
                metadata(Broken.PROVIDER),
                metadata(Broken.OTHER_PROVIDER),
                drill.read());
    }

    private String trustPolicy() throws Failure {
        return Form.document(
                client.call(
                                IAM,
                                getRole(),
                                GetRoleRequest.builder().roleName(Broken.ROLE_NAME).build())
                        .role()
                        .assumeRolePolicyDocument()
                        .orElse(""));
    }

    private List<String> policies() throws Failure {
        return client
                .call(
                        IAM,
                        listAttachedRolePolicies(),
                        ListAttachedRolePoliciesRequest.builder()
                                .roleName(Broken.ROLE_NAME)
                                .build())
                .attachedPolicies()
                .stream()
                .map(AttachedPolicy::policyArn)
                .flatMap(Optional::stream)
                .toList();
    }

    private String metadata(String provider) throws Failure {
        return client.call(
                        IAM,
                        getSAMLProvider(),
                        GetSAMLProviderRequest.builder().samlProviderArn(provider).build())
                .samlMetadataDocument()
                .orElse("");
    }

    /** Changes what differs. */
    void become(Broken wanted) throws Failure {
        Broken now = read();
        JsonText.Obj _ = own.change(wanted.application(), settings(wanted));
        if (!now.trustPolicy().equals(wanted.trustPolicy())) {
            var _ =
                    client.call(
                            IAM,
                            updateAssumeRolePolicy(),
                            UpdateAssumeRolePolicyRequest.builder()
                                    .roleName(Broken.ROLE_NAME)
                                    .policyDocument(wanted.trustPolicy())
                                    .build());
        }
        if (!now.metadata().equals(wanted.metadata())) {
            var _ =
                    client.call(
                            IAM,
                            updateSAMLProvider(),
                            UpdateSAMLProviderRequest.builder()
                                    .samlProviderArn(Broken.PROVIDER)
                                    .samlMetadataDocument(wanted.metadata())
                                    .build());
        }
        policies(now.policies(), wanted.policies());
        drill.become(wanted.drill());
    }

    private void policies(List<String> now, List<String> wanted) throws Failure {
        for (String arn : now) {
            if (!wanted.contains(arn)) {
                var _ =
                        client.call(
                                IAM,
                                detachRolePolicy(),
                                DetachRolePolicyRequest.builder()
                                        .roleName(Broken.ROLE_NAME)
                                        .policyArn(arn)
                                        .build());
            }
        }
        for (String arn : wanted) {
            if (!now.contains(arn)) {
                var _ =
                        client.call(
                                IAM,
                                attachRolePolicy(),
                                AttachRolePolicyRequest.builder()
                                        .roleName(Broken.ROLE_NAME)
                                        .policyArn(arn)
                                        .build());
            }
        }
    }

    private static String settings(Broken wanted) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeBooleanProperty("enabled", wanted.enabled());
            json.writeStringProperty("acsUrl", wanted.consumer());
            json.writeStringProperty("audience", wanted.audience());
            json.writeStringProperty("relayState", wanted.relayState());
            json.writeArrayPropertyStart("mappings");
            for (Map.Entry<String, String> mapping : wanted.mappings()) {
                json.writeStartObject();
                json.writeStringProperty("attribute", mapping.getKey());
                json.writeStringProperty("value", mapping.getValue());
                json.writeStringProperty("format", "unspecified");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
