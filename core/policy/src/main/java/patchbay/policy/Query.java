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

    /** The halves of the action in lower case; the name is empty where there is no colon. */
    final String service;

    final String name;
    final Target resource;
    final Readings readings = new Readings();

    /** A resource whose own policy would have to allow may have none here (E10). */
    private final boolean resourceMayStaySilent;

    private @Nullable KnownAs knownAs;

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
        String action = RequestContext.lower(request.action());
        int colon = action.indexOf(':');
        this.service = colon < 0 ? action : action.substring(0, colon);
        this.name = colon < 0 ? "" : action.substring(colon + 1);
        this.resource = Target.of(request.resource());
    }

    KnownAs knownAs() {
        KnownAs known = knownAs;
        if (known == null) {
            known = KnownAs.of(caller);
            knownAs = known;
        }
        return known;
    }

    /** The account that owns the resource; null where only the caller's own can be meant. */
    @Nullable String owner() {
        return request.resourceAccount().isPresent()
                ? request.resourceAccount().get().digits()
                : resource.account();
    }

    boolean crossAccount() {
        Optional<AccountId> account = caller.account();
        String owner = account.isPresent() ? owner() : null;
        return owner != null && !owner.equals(account.get().digits());
    }

    /** A role is about to be assumed: its trust policy is what decides (SA1, E10). */
    boolean assumesRole() {
        return service.equals("sts") && resource.isA("iam", "role/");
    }

    /** The resource's own policy must allow, an identity policy alone never does (E10). */
    boolean resourceMustAllow() {
        return !resourceMayStaySilent && (assumesRole() || resource.isA("kms", "key/"));
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
                && service.equals("sts")
                && (name.equals("getcalleridentity") || name.equals("getsessiontoken"));
    }

    boolean connectFederation() {
        return service.equals("connect") && name.equals("getfederationtoken");
    }
}
