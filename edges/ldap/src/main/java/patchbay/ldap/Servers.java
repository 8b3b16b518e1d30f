package patchbay.ldap;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import patchbay.identity.source.LdapAddress;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.PemCertificates;

/**
 * How the servers of a directory are reached: TLS from the start or by StartTLS, each certificate
 * judged by the authority and the name that were configured.
 */
final class Servers {
    private static final int CONNECT_MILLIS = 3_000;
    private static final long ANSWER_MILLIS = 15_000;

    private final LdapSettings settings;
    private final SSLSocketFactory tls;

    Servers(LdapSettings settings) {
        this.settings = settings;
        this.tls = context(settings.authority()).getSocketFactory();
    }

    /** All of them: the next one where the first does not answer. */
    ServerSet all() {
        List<ServerSet> each = settings.servers().stream().map(this::one).toList();
        return each.size() == 1
                ? each.getFirst()
                : new FailoverServerSet(each.toArray(ServerSet[]::new));
    }

    ServerSet one(LdapAddress server) {
        boolean start = !server.tlsFromTheStart() && !settings.plain();
        @Nullable SocketFactory sockets = server.tlsFromTheStart() ? tls : null;
        @Nullable PostConnectProcessor then = start ? new StartTLSPostConnectProcessor(tls) : null;
        return new SingleServerSet(server.host(), server.port(), sockets, options(), null, then);
    }

    private LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLIS);
        options.setResponseTimeoutMillis(ANSWER_MILLIS);
        options.setFollowReferrals(false);
        options.setUseKeepAlive(true);
        options.setUseSynchronousMode(true);
        options.setSSLSocketVerifier(new NameCheck(settings.certificateName()));
        return options;
    }

    private static final class NameCheck extends SSLSocketVerifier {
        private final HostNameSSLSocketVerifier verifier = new HostNameSSLSocketVerifier(true);
        private final String expected;

        NameCheck(String expected) {
            this.expected = expected;
        }

        @Override
        public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
            verifier.verifySSLSocket(expected.isEmpty() ? host : expected, port, socket);
        }
    }

    private static SSLContext context(String authority) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authority.isEmpty() ? null : store(authority));
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the authority of a source cannot be used", e);
        }
    }

    private static KeyStore store(String pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        List<X509Certificate> certificates = PemCertificates.read(pem);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("authority-" + i, certificates.get(i));
        }
        return store;
    }
}
