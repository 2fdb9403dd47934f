package org.waymark.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;

/**
 * One use of a command.
 *
 * @param files what it reads, in the order of the command line
 * @param out for the person: each line shows as soon as it is flushed
 * @param problems why it was stopped, apart from what a program may read in {@code out}
 * @param result the file named with {@code -o}, there only if something was written and the command was not stopped
 * @param osUser who typed it, by the name the operating system knows
 */
public record CommandCall(
        Options options, List<Input> files, PrintWriter out, PrintWriter problems, OutputStream result, String osUser) {

    /** Who the audit says it was. */
    public String actor() {
        return "command line, OS user " + osUser;
    }

    /** A file, which may be read more than once. */
    public record Input(String name, Content content) {}

    /** Opens a file anew. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
