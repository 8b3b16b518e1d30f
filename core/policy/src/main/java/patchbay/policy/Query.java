package patchbay.policy;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import patchbay.aws.AccountId;

/** One request, taken apart once so that matching thousands of patterns needs no further work. */
final class Query {
    /**
     * Services whose resources RCPs reach. Source: <i>AWS Organizations User Guide, List of AWS
     * services that support RCPs</i>, as of 2026. Connect is not among them (CN5).
     */
    private static final Set<String> RCP_SERVICES =
            Set.of(
                    "aoss",
                    "appconfig",
                    "appstream",
                    "autoscaling",
                    "autoscaling-plans",
                    "budgets",
                    "clouddirectory",
                    "cloudfront",
                    "cloudsearch",
                    "cloudtrail-data",
                    "codeartifact",
                    "codebuild",
                    "codecommit",
                    "codepipeline",
                    "cognito-identity",
                    "cognito-idp",
                    "comprehend",
                    "comprehendmedical",
                    "compute-optimizer",
                    "cost-optimization-hub",
                    "dax",
                    "dsql",
                    "dynamodb",
                    "ecr",
                    "ecr-public",
                    "events",
                    "firehose",
                    "fis",
                    "fms",
                    "gamelift",
                    "health",
                    "inspector-scan",
                    "kendra",
                    "kinesisvideo",
                    "kms",
                    "logs",
                    "memorydb",
                    "networkmonitor",
                    "notifications",
                    "opensearch",
                    "pca-connector-ad",
                    "personalize",
                    "polly",
                    "pricing",
                    "resource-groups",
                    "rolesanywhere",
                    "s3",
                    "secretsmanager",
                    "servicediscovery",
                    "signin",
                    "sqs",
                    "sts",
                    "support",
                    "swf",
                    "textract",
                    "timestream-influxdb",
                    "transcribe",
                    "transfer",
                    "translate",
                    "wafv2",
                    "workspaces",
                    "xray");

    final PolicyRequest request;
    final Principal caller;
    final RequestContext context;
    final ValueNames names;

    /** The caller has a permissions boundary, which decides how NotPrincipal reads (P9). */
    final boolean boundary;

    /** The action in lower case, and its halves; the name is empty where there is no colon. */
    final String action;

    final String service;
    final String name;

    /** The six fields of the resource, the first five in lower case (R4); null for {@code *}. */
    final String @Nullable [] resource;

    /** A resource whose own policy would have to allow may have none here (E10). */
    private final boolean resourceMayStaySilent;

    Query(
            PolicyRequest request,
            ValueNames names,
            boolean boundary,
            boolean resourceMayStaySilent) {
        this.request = request;
        this.caller = request.principal();
        this.context = request.context();
        this.names = names;
        this.boundary = boundary;
        this.resourceMayStaySilent = resourceMayStaySilent;
        this.action = RequestContext.lower(request.action());
        int colon = action.indexOf(':');
        this.service = colon < 0 ? action : action.substring(0, colon);
        this.name = colon < 0 ? "" : action.substring(colon + 1);
        this.resource = fields(request.resource());
    }

    private static String @Nullable [] fields(String resource) {
        String[] fields = resource.split(":", 6);
        if (fields.length < 6) {
            return null;
        }
        for (int i = 0; i < 5; i++) {
            fields[i] = RequestContext.lower(fields[i]);
        }
        return fields;
    }

    /** The account that owns the resource; empty where only the caller's own can be meant. */
    Optional<AccountId> owner() {
        if (request.resourceAccount().isPresent()) {
            return request.resourceAccount();
        }
        return resource == null ? Optional.empty() : AccountId.parse(resource[4]);
    }

    boolean crossAccount() {
        Optional<AccountId> account = caller.account();
        Optional<AccountId> owner = owner();
        return account.isPresent() && owner.isPresent() && !owner.equals(account);
    }

    /** A role is about to be assumed: its trust policy is what decides (SA1, E10). */
    boolean assumesRole() {
        return service.equals("sts")
                && resource != null
                && resource[2].equals("iam")
                && resource[5].startsWith("role/");
    }

    /** The resource's own policy must allow, an identity policy alone never does (E10). */
    boolean resourceMustAllow() {
        return !resourceMayStaySilent
                && (assumesRole()
                        || (resource != null
                                && resource[2].equals("kms")
                                && resource[5].startsWith("key/")));
    }

    boolean reachedByRcps() {
        return RCP_SERVICES.contains(service) && !serviceLinked();
    }

    boolean serviceLinked() {
        return caller instanceof Principal.Role role && role.isServiceLinked();
    }

    /** Calls that no policy governs (E11). */
    boolean ungoverned() {
        return caller.isIam()
                && (action.equals("sts:getcalleridentity") || action.equals("sts:getsessiontoken"));
    }

    boolean connectFederation() {
        return action.equals("connect:getfederationtoken");
    }
}
