package patchbay.scenarios.people;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Everything that this process says while it is open: each line of our own loggers at the finest
 * level with its stack traces, libraries' lines from INFO on, and both standard streams.
 */
final class Overheard implements AutoCloseable {
    /** Held: the JDK forgets the level of a logger that nobody holds. */
    private final Logger ours = Logger.getLogger("patchbay");

    private final Logger root = Logger.getLogger("");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Handler handler = new Ear();

    Overheard() {
        ours.setLevel(Level.ALL);
        root.addHandler(handler);
        System.setOut(both(out));
        System.setErr(both(err));
    }

    private PrintStream both(PrintStream as) {
        OutputStream both =
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        as.write(octet);
                        said.write(octet);
                    }

                    @Override
                    public void write(byte[] octets, int from, int count) {
                        as.write(octets, from, count);
                        said.write(octets, from, count);
                    }
                };
        return new PrintStream(both, true, StandardCharsets.UTF_8);
    }

    String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        ours.setLevel(null);
        System.setOut(out);
        System.setErr(err);
    }

    private final class Ear extends Handler {
        private final SimpleFormatter words = new SimpleFormatter();

        Ear() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            StringWriter text = new StringWriter();
            text.write(words.formatMessage(line) + "\n");
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text));
            }
            said.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
