package patchbay.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import patchbay.identity.source.LdapAddress;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.ldap.LdapDirectory.Step;

/** Connects to each server one step at a time, so that the failing step has a name. */
final class StepByStep {
    private static final int PATIENCE_MILLIS = 3_000;

    private final LdapSettings settings;
    private final Servers servers;
    private final @Nullable BindRequest bind;
    private final List<Step> steps = new ArrayList<>();

    StepByStep(LdapSettings settings, Servers servers, @Nullable BindRequest bind) {
        this.settings = settings;
        this.servers = servers;
        this.bind = bind;
    }

    List<Step> run() {
        for (LdapAddress server : settings.servers()) {
            if (name(server) && socket(server)) {
                secured(server);
            }
        }
        return steps;
    }

    private boolean name(LdapAddress server) {
        String what = "find the name " + server.host();
        try {
            String found =
                    Arrays.stream(InetAddress.getAllByName(server.host()))
                            .map(InetAddress::getHostAddress)
                            .collect(Collectors.joining(", "));
            return step(what, true, found);
        } catch (UnknownHostException e) {
            return step(what, false, "DNS does not know it");
        }
    }

    private boolean socket(LdapAddress server) {
        String what = "connect to " + server.host() + ", port " + server.port();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), PATIENCE_MILLIS);
            return step(what, true, "connected");
        } catch (IOException e) {
            return step(what, false, String.valueOf(e.getMessage()));
        }
    }

    private void secured(LdapAddress server) {
        boolean plain = !server.tlsFromTheStart() && settings.plain();
        String what =
                plain
                        ? "speak LDAP without TLS"
                        : server.tlsFromTheStart() ? "set up TLS" : "set up TLS by StartTLS";
        LDAPConnection connection;
        try {
            connection = servers.one(server).getConnection();
        } catch (LDAPException e) {
            boolean _ = step(what, false, Trouble.sentence("`" + server + "`", e));
            return;
        }
        try (connection) {
            boolean _ =
                    step(
                            what,
                            true,
                            connection.getSSLSession() == null
                                    ? "not encrypted"
                                    : connection.getSSLSession().getProtocol()
                                            + ", "
                                            + connection.getSSLSession().getCipherSuite());
            bound(server, connection);
        }
    }

    private void bound(LdapAddress server, LDAPConnection connection) {
        if (bind == null) {
            boolean _ = step("search as nobody in particular", true, "no account is configured");
            return;
        }
        String what = "bind as " + settings.bindDn();
        try {
            ResultCode code = connection.bind(bind).getResultCode();
            boolean _ = step(what, true, code.getName());
        } catch (LDAPException e) {
            boolean _ = step(what, false, Trouble.sentence("`" + server + "`", e));
        }
    }

    private boolean step(String what, boolean done, String found) {
        steps.add(new Step(what, done, found));
        return done;
    }
}
