package org.waymark.hosting.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.hosting.CommandCall.Input;
import org.waymark.hosting.Options;

/** What is sent to the running product: the words typed, who typed them, and the files' content. */
record CommandRequest(Options options, String osUser, List<Input> files) {
    private static final int CHUNK = 1 << 16;
    private static final int MOST_WORDS = 10_000;

    static void write(OutputStream stream, List<String> args, String osUser, List<Path> files) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeUTF(osUser);
        out.writeInt(args.size());
        for (String arg : args) {
            out.writeUTF(arg);
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                    out.writeInt(read);
                    out.write(chunk, 0, read);
                }
            }
            out.writeInt(0);
        }
        out.flush();
    }

    /** Keeps the files in a folder of the data directory, since they may be large and are read more than once. */
    static CommandRequest read(InputStream stream, Path folder) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        String osUser = in.readUTF();
        List<String> args = new ArrayList<>();
        int count = in.readInt();
        if (count < 0 || count > MOST_WORDS) {
            throw new IOException("a request that is not Waymark's");
        }
        for (int i = 0; i < count; i++) {
            args.add(in.readUTF());
        }
        Options options = Options.parse(args, Map.of());
        List<Input> files = new ArrayList<>();
        for (Path named : options.files()) {
            Path kept = Files.createTempFile(folder, "file", "");
            readFile(in, kept);
            files.add(new Input(String.valueOf(named.getFileName()), () -> Files.newInputStream(kept)));
        }
        return new CommandRequest(options, osUser, files);
    }

    private static void readFile(DataInputStream in, Path into) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(into)) {
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                if (length > CHUNK) {
                    throw new IOException("a request that is not Waymark's");
                }
                in.readFully(chunk, 0, length);
                out.write(chunk, 0, length);
            }
        }
    }
}
