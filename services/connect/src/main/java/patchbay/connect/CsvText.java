package patchbay.connect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of an uploaded file, before anybody reads them as CSV: UTF-8 or nothing. */
record CsvText(int from) {
    private static final int BLOCK = 8192;

    /** Where the text begins, behind a byte order mark; or why there is none. */
    static Optional<CsvError> fault(byte[] file) {
        if (file.length == 0) {
            return Optional.of(whole("the file is empty"));
        }
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return Optional.of(
                    whole("the file is UTF-16; save it as `CSV UTF-8 (comma delimited)`"));
        }
        if (startsWith(file, 'P', 'K')) {
            return Optional.of(
                    whole(
                            "the file is a spreadsheet or an archive; save it as `CSV UTF-8 (comma"
                                    + " delimited)`"));
        }
        return badByte(file);
    }

    static CsvText of(byte[] file) {
        return new CsvText(startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    /** The first byte that is not UTF-8, or that no text has. Nothing is kept of the text. */
    private static Optional<CsvError> badByte(byte[] file) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.clear();
            if (result.isError()) {
                return Optional.of(
                        new CsvError(
                                row(file, in.position()),
                                "",
                                "byte 0x%02X".formatted(file[in.position()] & 0xff),
                                "the file is not UTF-8; save it as `CSV UTF-8 (comma delimited)`"));
            }
            if (result.isUnderflow()) {
                break;
            }
        }
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                return Optional.of(
                        new CsvError(
                                row(file, i),
                                "",
                                "U+0000",
                                "a text file has no such character; save it as `CSV UTF-8 (comma"
                                        + " delimited)`"));
            }
        }
        return Optional.empty();
    }

    private static long row(byte[] file, int position) {
        long row = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n') {
                row++;
            }
        }
        return row;
    }

    private static boolean startsWith(byte[] file, int... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (file.length <= i || (file[i] & 0xff) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    private static CsvError whole(String reason) {
        return new CsvError(0, "", "", reason);
    }
}
