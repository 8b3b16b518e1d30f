package patchbay.web.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 9.2: exactly one SAML provider, and fewer than 240 characters for both ARNs. */
class EntraImportTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/Desk";
    private static final String PROVIDER = "arn:aws:iam::111122223333:saml-provider/Entra";

    @Test
    void a_role_that_trusts_one_provider_is_imported() {
        assertThat(EntraImport.obstacle(ROLE, trust('"' + PROVIDER + '"'))).isEmpty();
        assertThat(
                        EntraImport.obstacle(
                                ROLE, trust("[\"%s\", \"%s\"]".formatted(PROVIDER, PROVIDER))))
                .isEmpty();
    }

    @Test
    void a_role_that_trusts_two_is_not_and_the_warning_counts_them() {
        assertThat(
                        EntraImport.obstacle(
                                ROLE, trust("[\"%s\", \"%s2\"]".formatted(PROVIDER, PROVIDER))))
                .contains(
                        "Entra does not import this role: its trust policy names 2 SAML providers,"
                                + " and exactly one is wanted");
    }

    @Test
    void arns_of_240_characters_together_are_too_long() {
        String prefix = "arn:aws:iam::111122223333:role/";
        int room = 239 - PROVIDER.length() - prefix.length();
        String longest = prefix + "r".repeat(room);

        assertThat(EntraImport.obstacle(longest, trust('"' + PROVIDER + '"'))).isEmpty();
        assertThat(EntraImport.obstacle(longest + "r", trust('"' + PROVIDER + '"')))
                .contains(
                        "Entra does not import this role: the ARNs of role and provider have 240"
                                + " characters together, and fewer than 240 are wanted");
    }

    @Test
    void a_role_that_is_none_for_saml_needs_no_warning() {
        String services =
                """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                 "Principal": {"Service": "connect.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
                """;

        assertThat(EntraImport.obstacle(ROLE, services)).isEmpty();
        assertThat(EntraImport.obstacle(ROLE, "{")).isEmpty();
    }

    private static String trust(String federated) {
        return """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
         "Principal": {"Federated": %s}, "Action": "sts:AssumeRoleWithSAML"}]}
        """
                .formatted(federated);
    }
}
