package patchbay.server.seed;

import java.util.ArrayList;
import java.util.List;
import patchbay.aws.AccountId;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlMistake;

/** Reads the organization of a seed file. */
final class OrganizationReader {
    private final AccountId standard;

    /**
     * @param standard the management account where none is named
     */
    OrganizationReader(AccountId standard) {
        this.standard = standard;
    }

    Seed.Organization read(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.ORGANIZATION);
        List<Seed.OrganizationPolicy> policies = new ArrayList<>();
        for (Yaml policy : entry.list("policies")) {
            policies.add(policy(policy));
        }
        return new Seed.Organization(
                entry.place(), entry.account(standard), accounts(entry), units(entry), policies);
    }

    private static List<Seed.Unit> units(Entry entry) throws YamlMistake {
        List<Seed.Unit> units = new ArrayList<>();
        for (Yaml yaml : entry.list("units")) {
            Entry unit = Entry.of(yaml, Form.UNIT);
            units.add(new Seed.Unit(unit.place(), unit.text("name"), accounts(unit), units(unit)));
        }
        return units;
    }

    private static List<AccountId> accounts(Entry entry) throws YamlMistake {
        List<AccountId> accounts = new ArrayList<>();
        for (String digits : entry.texts("accounts")) {
            accounts.add(entry.account("accounts", digits));
        }
        return accounts;
    }

    private static Seed.OrganizationPolicy policy(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.ORGANIZATION_POLICY);
        String type = entry.text("type", OrganizationPolicyType.SERVICE_CONTROL_POLICY.name());
        return new Seed.OrganizationPolicy(
                entry.place(),
                OrganizationPolicyType.parse(type)
                        .orElseThrow(() ->
                                entry.mistake(
                                        "type",
                                        "is `SERVICE_CONTROL_POLICY` or `RESOURCE_CONTROL_POLICY`,"
                                                + " found is `"
                                                + type
                                                + "`")),
                entry.text("name"),
                entry.text("description", ""),
                entry.document("document"),
                entry.texts("targets"));
    }
}
