package patchbay.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import patchbay.aws.Secret;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.ldap.LdapDirectory;
import patchbay.identity.source.ldap.LdapEntry;
import patchbay.identity.source.ldap.LdapUnreachable;

/**
 * A directory over kept connections: some that belong to the account that searches, some that
 * people's passwords are tried on.
 */
final class PooledDirectory implements LdapDirectory {
    private static final int MOST = 16;
    private static final int PAGE = 500;
    private static final long OLDEST_MILLIS = 10 * 60_000L;

    private final LdapSettings settings;
    private final Secret password;
    private final Servers servers;
    private @Nullable LDAPConnectionPool searching;
    private @Nullable LDAPConnectionPool binding;

    PooledDirectory(LdapSettings settings, Secret password) {
        this.settings = settings;
        this.password = password;
        this.servers = new Servers(settings);
    }

    @Override
    public Bound bind(String dn, Secret typed) throws LdapUnreachable {
        BindRequest request = new SimpleBindRequest(dn, typed.reveal());
        try {
            LDAPConnectionPool pool = binding();
            LDAPConnection connection = pool.getConnection();
            try {
                return bind(pool, connection, request);
            } catch (LDAPException e) {
                if (e.getResultCode().isConnectionUsable()) {
                    throw e;
                }
                // The server was restarted, perhaps: once more over a new connection.
                return bind(pool, pool.replaceDefunctConnection(connection), request);
            }
        } catch (LDAPException e) {
            throw Trouble.of(settings, e);
        }
    }

    private static Bound bind(
            LDAPConnectionPool pool, LDAPConnection connection, BindRequest request)
            throws LDAPException {
        try {
            ResultCode _ = connection.bind(request).getResultCode();
            pool.releaseConnection(connection);
            return new Bound.Yes();
        } catch (LDAPException e) {
            if (!e.getResultCode().isConnectionUsable()
                    || e.getResultCode().equals(ResultCode.BUSY)
                    || e.getResultCode().equals(ResultCode.UNAVAILABLE)) {
                throw e;
            }
            pool.releaseConnection(connection);
            String reason = e.getDiagnosticMessage();
            return new Bound.No(e.getResultCode().intValue(), reason == null ? "" : reason);
        }
    }

    @Override
    public void search(Search search, Consumer<LdapEntry> each) throws LdapUnreachable {
        try {
            if (search.most() > 0) {
                few(search, each);
            } else {
                pages(search, each);
            }
        } catch (LDAPException e) {
            throw Trouble.of(settings, e);
        }
    }

    private void few(Search search, Consumer<LdapEntry> each) throws LDAPException {
        SearchRequest request = request(search);
        request.setSizeLimit(search.most());
        @Nullable List<SearchResultEntry> found;
        try {
            found = searching().search(request).getSearchEntries();
        } catch (LDAPSearchException e) {
            if (!e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                throw e;
            }
            found = e.getSearchEntries();
        }
        hand(found, each);
    }

    private void hand(@Nullable List<SearchResultEntry> found, Consumer<LdapEntry> each)
            throws LDAPException {
        if (found == null) {
            return; // only where entries go to a listener
        }
        for (SearchResultEntry entry : found) {
            each.accept(Entries.of(searching(), entry));
        }
    }

    private void pages(Search search, Consumer<LdapEntry> each) throws LDAPException {
        SearchRequest request = request(search);
        @Nullable ASN1OctetString cookie = null;
        do {
            request.setControls(new SimplePagedResultsControl(PAGE, cookie, true));
            SearchResult page = searching().search(request);
            hand(page.getSearchEntries(), each);
            SimplePagedResultsControl more = SimplePagedResultsControl.get(page);
            cookie = more == null ? null : more.getCookie();
        } while (cookie != null && cookie.getValueLength() > 0);
    }

    private static SearchRequest request(Search search) throws LDAPException {
        Set<String> wanted = search.attributes();
        return new SearchRequest(
                search.base(), SearchScope.SUB, search.filter(), wanted.toArray(String[]::new));
    }

    @Override
    public String normal(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException e) {
            // A server may show what is no name; it is then equal to itself alone.
            return dn.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public List<Step> rehearse() {
        return new StepByStep(settings, servers, bindRequest()).run();
    }

    private synchronized LDAPConnectionPool searching() throws LDAPException {
        LDAPConnectionPool pool = searching;
        if (pool == null) {
            pool = pool(bindRequest());
            pool.setRetryFailedOperationsDueToInvalidConnections(Set.of(OperationType.SEARCH));
            searching = pool;
        }
        return pool;
    }

    private synchronized LDAPConnectionPool binding() throws LDAPException {
        LDAPConnectionPool pool = binding;
        if (pool == null) {
            pool = pool(null);
            binding = pool;
        }
        return pool;
    }

    private LDAPConnectionPool pool(@Nullable BindRequest request) throws LDAPException {
        LDAPConnectionPool pool = new LDAPConnectionPool(servers.all(), request, 0, MOST);
        pool.setConnectionPoolName("patchbay");
        pool.setCreateIfNecessary(true);
        pool.setMaxConnectionAgeMillis(OLDEST_MILLIS);
        return pool;
    }

    private @Nullable BindRequest bindRequest() {
        return settings.bindDn().isEmpty()
                ? null
                : new SimpleBindRequest(settings.bindDn(), password.reveal());
    }

    @Override
    public synchronized void close() {
        for (@Nullable LDAPConnectionPool pool :
                new @Nullable LDAPConnectionPool[] {searching, binding}) {
            if (pool != null) {
                pool.close();
            }
        }
        searching = null;
        binding = null;
    }
}
