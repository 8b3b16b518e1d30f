package patchbay.scenarios;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads requests of ours as an identity provider does. */
final class Requests {
    private static final Pattern PARAMETER = Pattern.compile("[?&]SAMLRequest=([^&]*)");
    private static final Pattern ID = Pattern.compile(" ID=\"([^\"]*)\"");

    private Requests() {}

    /** The ID of the request that an address carries. */
    static String id(String address) {
        Matcher parameter = PARAMETER.matcher(address);
        if (!parameter.find()) {
            throw new AssertionError("no request in " + address);
        }
        byte[] deflated =
                Base64.getDecoder()
                        .decode(URLDecoder.decode(parameter.group(1), StandardCharsets.UTF_8));
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
            Matcher id = ID.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!id.find()) {
                throw new AssertionError("a request without an ID");
            }
            return id.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
