package patchbay.scenarios.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Names below {@code localhost} mean this machine, as in a browser (RFC 6761, section 6.3). */
public final class LocalhostResolver extends InetAddressResolverProvider {
    @Override
    public String name() {
        return "names below localhost";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new OursFirst(configuration.builtinResolver());
    }

    private record OursFirst(InetAddressResolver others) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                throws UnknownHostException {
            return host.endsWith(".localhost")
                    ? Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
                    : others.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return others.lookupByAddress(address);
        }
    }
}
