package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Region;
import patchbay.organizations.Guardrails;
import patchbay.policy.Decision;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.Say;
import patchbay.policy.Layer;
import patchbay.policy.PolicyEvaluator;

/** Guardrails over a role that is assumed with SAML, and the two settings about them. */
final class FederatedTrustTest {
    private static final String DENY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",%s"
                    + "\"Action\":\"sts:AssumeRoleWithSAML\",\"Resource\":\"*\"}]}";
    private static final Guardrails.Level SCP = level("Scp", DENY.formatted(""));
    private static final Guardrails.Level RCP =
            level("Rcp", DENY.formatted("\"Principal\":\"*\","));

    private final Account account = new Account();

    @Test
    void both_kinds_bind_unless_told_otherwise() {
        assertThat(decide(GuardrailSettings.USUAL, List.of(SCP), List.of()).allowed()).isFalse();
        assertThat(decide(GuardrailSettings.USUAL, List.of(), List.of(RCP)).allowed()).isFalse();
        assertThat(decide(GuardrailSettings.USUAL, List.of(), List.of()).allowed()).isTrue();
    }

    @Test
    void each_kind_has_its_own_setting_and_the_explanation_names_it() {
        Decision withoutScp = decide(new GuardrailSettings(false, true), List.of(SCP), List.of());
        Decision withoutRcp = decide(new GuardrailSettings(true, false), List.of(), List.of(RCP));

        assertThat(withoutScp.allowed()).isTrue();
        assertThat(layer(withoutScp, Layer.SCP).say()).isEqualTo(Say.NOT_APPLIED);
        assertThat(layer(withoutScp, Layer.SCP).reason())
                .isEqualTo("the setting `scp-on-saml` is off");
        assertThat(withoutRcp.allowed()).isTrue();
        assertThat(layer(withoutRcp, Layer.RCP).reason())
                .isEqualTo("the setting `rcp-on-saml` is off");
        assertThat(decide(new GuardrailSettings(false, true), List.of(SCP), List.of(RCP)).allowed())
                .isFalse();
    }

    private Decision decide(
            GuardrailSettings settings, List<Guardrails.Level> scp, List<Guardrails.Level> rcp) {
        Guardrails guardrails =
                id ->
                        new Guardrails.Over(
                                Optional.of(new Guardrails.Membership("o-1", "o-1/r-1/")),
                                scp,
                                rcp);
        return new FederatedTrust(guardrails, PolicyEvaluator.asDocumented(), settings)
                .decide(
                        account.role("R"),
                        "arn:aws:iam::111122223333:saml-provider/P",
                        List.of("sts:AssumeRoleWithSAML"),
                        new Circumstances(
                                new Region("us-east-1"), Account.NOW, "192.0.2.1", "test", true),
                        Map.of())
                .getFirst();
    }

    private static LayerExplanation layer(Decision decision, Layer wanted) {
        return decision.explanation().layers().stream()
                .filter(layer -> layer.layer() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static Guardrails.Level level(String name, String document) {
        return new Guardrails.Level(
                "root r-1",
                List.of(
                        new Guardrails.Attached(
                                "arn:aws:organizations::1:policy/o-1/x/p-1", name, document)));
    }
}
