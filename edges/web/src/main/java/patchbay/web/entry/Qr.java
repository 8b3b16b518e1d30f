package patchbay.web.entry;

import io.nayuki.qrcodegen.QrCode;
import patchbay.aws.Secret;

/**
 * A QR code as the path of an inline SVG: no picture is fetched, nothing is kept.
 *
 * @param size of the square, in modules, the quiet zone included
 * @param path one square per dark module
 */
public record Qr(int size, String path) {
    private static final int QUIET = 4;

    static Qr of(Secret text) {
        QrCode code = QrCode.encodeText(text.reveal(), QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new Qr(code.size + 2 * QUIET, path.toString());
    }

    @Override
    public String toString() {
        return "QR code ********";
    }
}
