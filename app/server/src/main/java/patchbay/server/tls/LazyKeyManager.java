package patchbay.server.tls;

import java.net.Socket;
import java.nio.file.Path;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** The one identity of the server, read from its files at the first handshake. */
final class LazyKeyManager extends X509ExtendedKeyManager {
    private static final String ALIAS = "patchbay";

    private record Identity(PrivateKey key, List<X509Certificate> chain) {}

    private final Supplier<Identity> identity;

    LazyKeyManager(Path folder) {
        this.identity = new OnFirstUse(folder);
    }

    private static final class OnFirstUse implements Supplier<Identity> {
        private final Path folder;
        private volatile @Nullable Identity read;

        OnFirstUse(Path folder) {
            this.folder = folder;
        }

        @Override
        public Identity get() {
            Identity known = read;
            if (known == null) {
                known =
                        new Identity(
                                Pem.keyPair(folder.resolve(CertificateMaker.SERVER_KEY_FILE))
                                        .getPrivate(),
                                LocalTls.chain(folder));
                read = known;
            }
            return known;
        }
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        return keyType.equals("EC") ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseServerAlias(
            String keyType, Principal @Nullable [] issuers, Socket socket) {
        return keyType.equals("EC") ? ALIAS : null;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return identity.get().chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity.get().key();
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
