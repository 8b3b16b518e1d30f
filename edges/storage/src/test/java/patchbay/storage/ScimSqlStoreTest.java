package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.identity.scim.ScimToken;
import patchbay.identity.scim.Tenant;

final class ScimSqlStoreTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Tenant TENANT = new Tenant("a", NOW);

    @SuppressWarnings("NullAway.Init") // set before each test
    private ScimSqlStore scim;

    @BeforeEach
    void openStore() {
        scim = new ScimSqlStore(database);
    }

    @Test
    void there_is_one_tenant_and_the_first_one_stays() {
        assertThat(scim.tenant()).isEmpty();
        assertThat(scim.enable(TENANT)).isTrue();
        assertThat(scim.enable(new Tenant("b", NOW))).isFalse();
        assertThat(scim.tenant()).contains(TENANT);
    }

    @Test
    void tokens_are_as_many_as_may_be_and_found_by_their_hash() {
        scim.enable(TENANT);

        assertThat(scim.add(token("one"), 2)).isTrue();
        assertThat(scim.add(token("two"), 2)).isTrue();
        assertThat(scim.add(token("three"), 2)).isFalse();
        reopen();
        openStore();
        assertThat(scim.token("hash of one")).contains(token("one"));
        assertThat(scim.tokens()).containsExactlyInAnyOrder(token("one"), token("two"));
        assertThat(scim.remove("one")).isTrue();
        assertThat(scim.remove("one")).isFalse();
        assertThat(scim.token("hash of one")).isEmpty();
        assertThat(scim.add(token("three"), 2)).isTrue();
    }

    @Test
    void tokens_go_with_the_tenant_and_none_comes_without() {
        scim.enable(TENANT);
        scim.add(token("one"), 2);

        assertThat(scim.disable()).isTrue();
        assertThat(scim.disable()).isFalse();
        assertThat(scim.tokens()).isEmpty();
        assertThat(scim.add(token("two"), 2)).isFalse();
    }

    private static ScimToken token(String id) {
        return new ScimToken(id, "hash of " + id, NOW, NOW.plus(ScimToken.LIFE), "somebody");
    }
}
