package org.waymark.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The built product, started as a school's server starts it, on a data directory of the bench's own. */
final class Product implements AutoCloseable {
    private static final int GIVE_UP_AFTER_S = 120;

    private final Process process;
    private final ProcessHandle jvm;
    private final Path data;
    private final int port;
    private final ProductDatabase database;

    /** From starting the process until the sign-in page was there. */
    final double firstPageSeconds;

    private Product(
            Process process,
            ProcessHandle jvm,
            Path data,
            int port,
            ProductDatabase database,
            double firstPageSeconds) {
        this.process = process;
        this.jvm = jvm;
        this.data = data;
        this.port = port;
        this.database = database;
        this.firstPageSeconds = firstPageSeconds;
    }

    /**
     * Starts it and waits for its first page. To give an address makes a new data directory one for children's data,
     * which has no demonstration in it.
     */
    static Product start(List<String> command, Path data) throws IOException, InterruptedException {
        int port = freePort();
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--data", data.toString(), "--port", "" + port, "--base-url", "http://localhost:" + port));
        Path log = data.resolveSibling(data.getFileName() + ".log");
        Files.createDirectories(log.getParent());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - start > GIVE_UP_AFTER_S * 1_000_000_000L) {
                stop(process);
                throw new IOException("The product did not start. What it said is in " + log);
            }
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Product(process, jvm(data, process), data, port, ProductDatabase.of(data), seconds);
    }

    /** The product says its process in its data directory; what we started may be a script around it. */
    private static ProcessHandle jvm(Path data, Process started) throws IOException, InterruptedException {
        Path running = data.resolve("running");
        for (int i = 0; i < 200 && !Files.exists(running); i++) {
            Thread.sleep(10);
        }
        Properties said = new Properties();
        try (var lines = Files.newBufferedReader(running)) {
            said.load(lines);
        }
        return ProcessHandle.of(Long.parseLong(said.getProperty("pid"))).orElse(started.toHandle());
    }

    private static boolean answers(int port) {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.send(Request.get("/identity/sign-in"), "", "").status() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    ProductDatabase database() {
        return database;
    }

    double cpuSeconds() {
        return OperatingSystem.cpuSeconds(jvm.pid());
    }

    /** Of the product's JVM alone; PostgreSQL is its child and counted apart. */
    double megabytes() {
        return OperatingSystem.megabytes(jvm.pid());
    }

    @Override
    public void close() {
        jvm.destroy();
        stop(process);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
