package patchbay.iam;

import patchbay.policy.PolicyLevels;

/**
 * Which guardrails bind somebody whom an identity provider vouches for, when a role is assumed with
 * SAML: AWS's pages do not agree (rules 6.2 and 6.3).
 *
 * @param scpOnSaml whether the service control policies of the role's account count; the guide of
 *     Connect says that they do
 * @param rcpOnSaml whether its resource control policies count; the Organizations guide lists the
 *     action
 */
public record GuardrailSettings(boolean scpOnSaml, boolean rcpOnSaml) {
    /** What Patchbay does unless told otherwise: both count. */
    public static final GuardrailSettings USUAL = new GuardrailSettings(true, true);

    PolicyLevels serviceControl(PolicyLevels levels) {
        return scpOnSaml ? levels : off("scp-on-saml");
    }

    PolicyLevels resourceControl(PolicyLevels levels) {
        return rcpOnSaml ? levels : off("rcp-on-saml");
    }

    private static PolicyLevels off(String setting) {
        return new PolicyLevels.None("the setting `" + setting + "` is off");
    }
}
