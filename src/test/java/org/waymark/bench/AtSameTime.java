package org.waymark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on so many threads, each knowing which it is. */
final class AtSameTime {
    private AtSameTime() {}

    /** One thread's part. */
    interface Part {
        void run(int number) throws Exception;
    }

    /** Returns when all are done; what one of them failed with is thrown. */
    static void run(int threads, Part part) {
        try (ExecutorService executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory())) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                parts.add(executor.submit(() -> {
                    part.run(number);
                    return null;
                }));
            }
            for (Future<?> each : parts) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
