package org.waymark.hosting.postgres;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The server's process, and the thread that must live as long as it does. */
final class ServerProcess {
    private final Process process;
    private final CountDownLatch ended;

    private ServerProcess(Process process, CountDownLatch ended) {
        this.process = process;
        this.ended = ended;
    }

    /**
     * Linux sends the signal on a parent's death when the <em>thread</em> that started the process ends, and Spring's
     * main thread does end. So the server is started from one that waits for it.
     */
    static ServerProcess start(List<String> command, File log) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("postgresql").start(() -> {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.to(log))
                        .start();
                process.getOutputStream().close();
                started.complete(process);
                ended.await();
            } catch (IOException | InterruptedException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            return new ServerProcess(started.join(), ended);
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Fast first; a server that does not answer in half a minute is made to, and recovers at the next start. */
    void stop() {
        try {
            Postmaster.interrupt(process.pid());
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }
}
