package patchbay.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import patchbay.aws.places.Place;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;

/**
 * The stylesheet, the script, the icon: served on every host under a name that changes with them.
 */
public final class Assets {
    static final Asset STYLESHEET = Asset.load("patchbay.css", "text/css; charset=utf-8");
    static final Asset SCRIPT = Asset.load("patchbay.js", "text/javascript; charset=utf-8");
    static final Asset KEYS = Asset.load("keys.js", "text/javascript; charset=utf-8");
    static final Asset ICON = Asset.load("patchbay.svg", "image/svg+xml");

    private Assets() {}

    public static List<Route> routes() {
        return List.of(route(STYLESHEET), route(SCRIPT), route(KEYS), route(ICON));
    }

    /** The script of pages that ask for a security key. */
    public static String keyScript() {
        return KEYS.path();
    }

    private static Route route(Asset asset) {
        Answer answer = Answer.forever(asset.type, asset.bytes);
        return Route.get(Place.class, asset.path(), exchange -> answer);
    }

    /** A file from the class path, and the path it is served at. */
    static final class Asset {
        private final String path;
        private final String type;
        private final byte[] bytes;

        private Asset(String path, String type, byte[] bytes) {
            this.path = path;
            this.type = type;
            this.bytes = bytes;
        }

        String path() {
            return path;
        }

        private static Asset load(String name, String type) {
            try (InputStream in = Assets.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file " + name);
                }
                byte[] bytes = in.readAllBytes();
                int dot = name.lastIndexOf('.');
                String hashed = name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
                return new Asset("/-/" + hashed, type, bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static String hash(byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(digest, 0, 6);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            }
        }
    }
}
