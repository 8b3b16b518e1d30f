package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.iam.toolbox.DenialDetails;
import patchbay.iam.toolbox.DenialStore;
import patchbay.iam.toolbox.KeptDenials;
import patchbay.iam.toolbox.api.IamToolboxApi;
import patchbay.policy.ContextValue;
import patchbay.policy.Effect;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.PolicyType;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.iamtoolbox.GetRequestAuthorizationDetailsOutput;
import patchbay.wire.iamtoolbox.GetRequestAuthorizationPolicyOutput;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.RawJson;

/** Rule AD3: a denial can be asked about, by those of the same account who may. */
final class KeptDenialsTest {
    private static final AccountId OTHER = new AccountId("444455556666");
    private static final String REQUEST = "0f0e0d0c-0b0a-4908-8706-050403020100";
    private static final String ID = "w33trbowr94p58vfk6mtk2yo";
    private static final String MESSAGE =
            "User: arn:aws:iam::111122223333:user/ana is not authorized to perform: iam:GetRole on"
                    + " resource: arn:aws:iam::111122223333:role/R because no identity-based policy"
                    + " allows the iam:GetRole action";

    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final Account account = new Account();
    private final Store store = new Store();
    private final KeptDenials denials = new KeptDenials(store, Duration.ofHours(24));

    /** A store that forgets when the test ends. */
    private static final class Store implements DenialStore {
        private static final class Kept {
            private final AccountId account;
            private final Instant at;
            private final byte[] details;

            Kept(AccountId account, Instant at, byte[] details) {
                this.account = account;
                this.at = at;
                this.details = details;
            }
        }

        private final Map<String, Kept> kept = new HashMap<>();
        private int trims;

        @Override
        public void keep(String id, AccountId account, Instant at, byte[] details) {
            kept.putIfAbsent(id, new Kept(account, at, details));
        }

        @Override
        public Optional<byte[]> find(String id, AccountId account, Instant since) {
            return Optional.ofNullable(kept.get(id))
                    .filter(k -> k.account.equals(account) && !k.at.isBefore(since))
                    .map(k -> k.details);
        }

        @Override
        public void trim(AccountId account, int most) {
            trims++;
        }

        @Override
        public int forgetBefore(Instant before) {
            int size = kept.size();
            kept.values().removeIf(k -> k.at.isBefore(before));
            return size - kept.size();
        }
    }

    private Authorizer authorizer(Denials told) {
        return new Authorizer(
                        account.stores.identities,
                        account.policies,
                        account.guardrails,
                        PolicyEvaluator.asDocumented())
                .telling(told);
    }

    private static Call call(Caller caller, String service, String requestId) {
        return new Call(
                caller,
                service,
                "Any",
                new Region("us-east-1"),
                Account.NOW,
                requestId,
                "192.0.2.1",
                "test",
                true);
    }

    private Authorization.Denied denied(Caller caller, String service, String requestId) {
        return (Authorization.Denied)
                authorizer(denials)
                        .authorize(
                                call(caller, service, requestId),
                                "iam:GetRole",
                                "arn:aws:iam::111122223333:role/R",
                                Map.of());
    }

    private Caller ana() {
        return account.caller(account.user("ana"));
    }

    private DenialDetails details() {
        return denials.find(ID, Account.ID, Account.NOW).orElseThrow();
    }

    @Test
    void a_denial_of_iam_ends_as_awss_own_do() {
        assertThat(denied(ana(), "iam", REQUEST).fault().message())
                .isEqualTo(
                        MESSAGE
                                + ". Go to https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/authorization-details/"
                                + ID
                                + " for complete details, or call the GetRequestAuthorizationDetails"
                                + " API with the following authorization id: "
                                + ID);
    }

    @Test
    void other_services_say_nothing_and_keep_it_under_the_same_id() {
        assertThat(denied(ana(), "sts", REQUEST).fault().message()).isEqualTo(MESSAGE);

        assertThat(details().action()).isEqualTo("iam:GetRole");
        assertThat(denials.find(REQUEST.replace("-", ""), Account.ID, Account.NOW))
                .contains(details());
    }

    @Test
    void an_implicit_denial_tells_the_policies_and_that_none_matched() {
        account.user("ana");
        String text = Account.allow("s3:*", "*");
        account.users.putInline(Account.ID, "ana", "inline", text);
        denied(ana(), "iam", REQUEST);

        assertThat(details().explicit()).isFalse();
        assertThat(details().context())
                .containsEntry("aws:username", new ContextValue.Single("ana"))
                .containsEntry("aws:SourceIp", new ContextValue.Single("192.0.2.1"));
        assertThat(details().policies())
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.type()).isEqualTo("IDENTITY_BASED_POLICY");
                    assertThat(policy.inline()).isTrue();
                    assertThat(policy.uri()).matches("[0-9a-f]{32}");
                    assertThat(policy.attachedTo()).isEqualTo("arn:aws:iam::111122223333:user/ana");
                    assertThat(policy.document()).isEqualTo(text);
                    assertThat(policy.matched()).isEmpty();
                });
    }

    @Test
    void an_explicit_denial_tells_every_statement_that_matched() {
        account.user("ana");
        String managed =
                account.policy(
                                "Deny",
                                Account.allow("iam:*", "*")
                                        .replace(
                                                "\"Effect\":\"Allow\"",
                                                "\"Sid\":\"No\",\"Effect\":\"Deny\""))
                        .arn()
                        .toString();
        account.users.attach(Account.ID, "ana", managed);
        account.users.putInline(Account.ID, "ana", "inline", Account.allow("iam:*", "*"));
        denied(ana(), "iam", REQUEST);

        assertThat(details().explicit()).isTrue();
        assertThat(details().policies())
                .anySatisfy(policy -> {
                    assertThat(policy.uri()).isEqualTo(managed);
                    assertThat(policy.inline()).isFalse();
                    assertThat(policy.matched())
                            .containsExactly(new DenialDetails.Matched("No", Effect.DENY));
                })
                .anySatisfy(policy ->
                        assertThat(policy.matched())
                                .containsExactly(
                                        new DenialDetails.Matched("Statement1", Effect.ALLOW)));
    }

    @Test
    void what_belongs_to_another_account_is_left_out() {
        String role = "arn:aws:iam::444455556666:role/Theirs";
        var theirs = new ResourcePolicy(PolicyType.TRUST, "trust policy", Account.TRUST);
        authorizer(denials)
                .authorize(
                        call(ana(), "sts", REQUEST),
                        "sts:AssumeRole",
                        role,
                        Optional.of(theirs),
                        Map.of());

        assertThat(details().policies())
                .noneMatch(policy -> policy.type().equals("RESOURCE_BASED_POLICY"));
        assertThat(details().context()).doesNotContainKey("aws:ResourceAccount");
    }

    @Test
    void nothing_is_kept_of_nobody_or_without_a_random_request_id_or_when_switched_off() {
        denied(new Caller.Anonymous(), "iam", REQUEST);
        assertThat(denied(ana(), "iam", "request").fault().message()).isEqualTo(MESSAGE);
        var off = new KeptDenials(store, Duration.ZERO);
        authorizer(off).authorize(call(ana(), "iam", REQUEST), "iam:GetRole", "*", Map.of());

        assertThat(store.kept).isEmpty();
    }

    @Test
    void a_flood_is_kept_up_to_a_limit_and_trimmed() {
        Caller ana = ana();
        int named = 0;
        for (int i = 0; i < 400; i++) {
            String request = new UUID(0x4000L, 0x8000000000000000L + i).toString();
            named += denied(ana, "iam", request).fault().message().equals(MESSAGE) ? 0 : 1;
        }

        assertThat(named).isEqualTo(300);
        assertThat(store.kept).hasSize(300);
        assertThat(store.trims).isEqualTo(6);
    }

    @Test
    void what_is_too_large_is_not_kept() {
        Caller ana = ana();
        account.group("G");
        Account.done(account.groups.add(Account.ID, "G", "ana"));
        var chance = new Random(7);
        for (int i = 0; i < 20; i++) {
            String noise =
                    chance.ints(5_800, 0, 62)
                            .mapToObj(c -> Character.toString(LETTERS.charAt(c)))
                            .collect(Collectors.joining());
            String document = Account.allow("s3:Get", "arn:aws:s3:::" + noise);
            String policy = account.policy("P" + i, document).arn().toString();
            if (i % 2 == 0) {
                Account.done(account.users.attach(Account.ID, "ana", policy));
            } else {
                Account.done(account.groups.attach(Account.ID, "G", policy));
            }
        }

        assertThat(denied(ana, "iam", REQUEST).fault().message()).isEqualTo(MESSAGE);
        assertThat(store.kept).isEmpty();
    }

    // The API

    private Reply<?> ask(Caller caller, String operation, Object... values) {
        var served =
                new IamToolboxApi(authorizer(Denials.NOT_KEPT), denials)
                        .operation(operation)
                        .orElseThrow();
        Fields fields = Fields.of(served.operation().input());
        for (int i = 0; i < values.length; i++) {
            fields.set(i, values[i]);
        }
        return served.answer(fields, call(caller, "iam", UUID.randomUUID().toString()));
    }

    private static Fault refused(Reply<?> reply) {
        return ((Reply.Refused<?>) reply).fault();
    }

    @Test
    void those_of_the_account_who_may_are_told() {
        denied(ana(), "iam", REQUEST);
        Caller ben = account.caller(account.user("ben"));

        assertThat(refused(ask(ben, "GetRequestAuthorizationDetails", ID)))
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("AccessDeniedException");
                    assertThat(fault.status()).isEqualTo(403);
                });

        account.users.putInline(
                Account.ID, "ben", "may", Account.allow("iam:GetRequestAuthorization*", "*"));
        var output =
                (GetRequestAuthorizationDetailsOutput)
                        ((Reply.Done<?>) ask(ben, "GetRequestAuthorizationDetails", ID)).output();
        assertThat(output.evaluations().getFirst().evaluatedEffect()).contains("IMPLICIT_DENY");
        assertThat(output.requestContext()).containsEntry("aws:username", RawJson.of("ana"));
        assertThat(refused(ask(ben, "GetRequestAuthorizationDetails", "nope")).code())
                .isEqualTo("ResourceNotFoundException");
        assertThat(refused(ask(ben, "GetRequestAuthorizationDetails", ID, "next")).code())
                .isEqualTo("ValidationException");
    }

    @Test
    void another_account_is_answered_as_if_there_were_nothing() {
        denied(ana(), "iam", REQUEST);
        Caller root = new Caller.Root(Partition.AWS, OTHER);

        assertThat(refused(ask(root, "GetRequestAuthorizationDetails", ID)))
                .isEqualTo(refused(ask(root, "GetRequestAuthorizationDetails", "nope")));
    }

    @Test
    void a_policys_text_is_that_of_the_moment() {
        account.user("ana");
        String before = Account.allow("s3:*", "*");
        account.users.putInline(Account.ID, "ana", "inline", before);
        denied(ana(), "iam", REQUEST);
        account.users.putInline(Account.ID, "ana", "inline", Account.allow("ec2:*", "*"));
        Caller root = new Caller.Root(Partition.AWS, Account.ID);
        String uri = details().policies().getFirst().uri();

        var output =
                (GetRequestAuthorizationPolicyOutput)
                        ((Reply.Done<?>) ask(root, "GetRequestAuthorizationPolicy", ID, uri))
                                .output();

        assertThat(output.policyDocument().text()).isEqualTo(before);
        assertThat(refused(ask(root, "GetRequestAuthorizationPolicy", ID, "other")).code())
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void after_a_day_it_is_forgotten() {
        denied(ana(), "iam", REQUEST);
        Instant later = Account.NOW.plus(Duration.ofHours(24)).plusSeconds(1);

        assertThat(denials.find(ID, Account.ID, later)).isEmpty();
        assertThat(denials.sweep(later)).isEqualTo(1);
        assertThat(List.copyOf(store.kept.keySet())).isEmpty();
    }
}
