package patchbay.cli;

import static patchbay.wire.iam.IamOperations.getPolicy;
import static patchbay.wire.iam.IamOperations.getPolicyVersion;
import static patchbay.wire.iam.IamOperations.getRolePolicy;
import static patchbay.wire.iam.IamOperations.getSAMLProvider;
import static patchbay.wire.iam.IamOperations.listAttachedRolePolicies;
import static patchbay.wire.iam.IamOperations.listRolePolicies;
import static patchbay.wire.iam.IamOperations.listRoles;
import static patchbay.wire.iam.IamOperations.listSAMLProviders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.wire.ServiceModel;
import patchbay.wire.iam.AttachedPolicy;
import patchbay.wire.iam.GetPolicyRequest;
import patchbay.wire.iam.GetPolicyVersionRequest;
import patchbay.wire.iam.GetRolePolicyRequest;
import patchbay.wire.iam.GetSAMLProviderRequest;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListAttachedRolePoliciesRequest;
import patchbay.wire.iam.ListAttachedRolePoliciesResponse;
import patchbay.wire.iam.ListRolePoliciesRequest;
import patchbay.wire.iam.ListRolePoliciesResponse;
import patchbay.wire.iam.ListRolesRequest;
import patchbay.wire.iam.ListRolesResponse;
import patchbay.wire.iam.ListSAMLProvidersRequest;
import patchbay.wire.iam.Policy;
import patchbay.wire.iam.PolicyVersion;
import patchbay.wire.iam.SAMLProviderListEntry;

/** What IAM of the caller's account holds, read by its API. */
final class Configured {
    private static final ServiceModel IAM = IamOperations.model();
    private static final String OF_SERVICES = "/aws-reserved/";

    private final ServerClient client;

    /** A role and its trust policy. */
    record TrustedBy(String name, String arn, String trustPolicy) {}

    Configured(ServerClient client) {
        this.client = client;
    }

    /** Metadata of the SAML providers, by ARN. */
    Map<String, String> providers() throws Failure {
        Map<String, String> providers = new TreeMap<>();
        for (SAMLProviderListEntry entry :
                client.call(IAM, listSAMLProviders(), new ListSAMLProvidersRequest())
                        .samlProviderList()) {
            String arn = entry.arn().orElse("");
            providers.put(
                    arn,
                    client.call(
                                    IAM,
                                    getSAMLProvider(),
                                    GetSAMLProviderRequest.builder().samlProviderArn(arn).build())
                            .samlMetadataDocument()
                            .orElse(""));
        }
        return providers;
    }

    /** The roles that somebody may change. */
    List<TrustedBy> roles() throws Failure {
        return Pages.all(
                        token -> {
                            ListRolesResponse page =
                                    client.call(
                                            IAM,
                                            listRoles(),
                                            ListRolesRequest.builder().marker(token).build());
                            return new Pages.Page<>(page.roles(), page.marker());
                        })
                .stream()
                .filter(role -> !role.path().startsWith(OF_SERVICES))
                .map(role ->
                        new TrustedBy(
                                role.roleName(),
                                role.arn(),
                                Form.document(role.assumeRolePolicyDocument().orElse(""))))
                .toList();
    }

    /** Documents of a role's policies in force, by name. */
    Map<String, String> policies(String role) throws Failure {
        Map<String, String> documents = new TreeMap<>();
        for (String name : inline(role)) {
            documents.put(
                    name,
                    Form.document(
                            client.call(
                                            IAM,
                                            getRolePolicy(),
                                            GetRolePolicyRequest.builder()
                                                    .roleName(role)
                                                    .policyName(name)
                                                    .build())
                                    .policyDocument()));
        }
        for (AttachedPolicy policy : attached(role)) {
            String arn = policy.policyArn().orElse("");
            documents.put(arn, managed(arn));
        }
        return documents;
    }

    private List<String> inline(String role) throws Failure {
        return Pages.all(token -> {
            ListRolePoliciesResponse page =
                    client.call(
                            IAM,
                            listRolePolicies(),
                            ListRolePoliciesRequest.builder().roleName(role).marker(token).build());
            return new Pages.Page<>(page.policyNames(), page.marker());
        });
    }

    private List<AttachedPolicy> attached(String role) throws Failure {
        return Pages.all(token -> {
            ListAttachedRolePoliciesResponse page =
                    client.call(
                            IAM,
                            listAttachedRolePolicies(),
                            ListAttachedRolePoliciesRequest.builder()
                                    .roleName(role)
                                    .marker(token)
                                    .build());
            return new Pages.Page<>(page.attachedPolicies(), page.marker());
        });
    }

    private String managed(String arn) throws Failure {
        Optional<String> version =
                client.call(IAM, getPolicy(), GetPolicyRequest.builder().policyArn(arn).build())
                        .policy()
                        .flatMap(Policy::defaultVersionId);
        return Form.document(
                client.call(
                                IAM,
                                getPolicyVersion(),
                                GetPolicyVersionRequest.builder()
                                        .policyArn(arn)
                                        .versionId(version.orElse("v1"))
                                        .build())
                        .policyVersion()
                        .flatMap(PolicyVersion::document)
                        .orElse(""));
    }
}
