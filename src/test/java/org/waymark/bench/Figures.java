package org.waymark.bench;

import java.util.Arrays;

/**
 * How one page did.
 *
 * @param refused why there are no figures; empty where there are
 * @param cpuJvmMs processor time of a request, in the product
 * @param cpuPostgresMs and in the database
 */
record Figures(
        Page page,
        int schools,
        int connections,
        String refused,
        long requests,
        double medianMs,
        double p95Ms,
        double p99Ms,
        double perSecond,
        double cpuJvmMs,
        double cpuPostgresMs) {

    static Figures refused(Page page, int schools, int connections, String why) {
        double none = Double.NaN;
        return new Figures(page, schools, connections, why, 0, none, none, none, none, none, none);
    }

    static Figures of(Page page, int schools, int connections, Samples samples) {
        long[] nanos = samples.nanos();
        Arrays.sort(nanos);
        double cpu = page.fetchesFirst() ? Double.NaN : 1_000.0 / nanos.length;
        return new Figures(
                page,
                schools,
                connections,
                "",
                nanos.length,
                percentile(nanos, 50),
                percentile(nanos, 95),
                percentile(nanos, 99),
                page.fetchesFirst() ? Double.NaN : nanos.length / samples.seconds(),
                samples.cpuJvm() * cpu,
                samples.cpuPostgres() * cpu);
    }

    /** The value that so many per cent of the requests did not exceed. */
    static double percentile(long[] sorted, int percent) {
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }

    double cpuMs() {
        return cpuJvmMs + cpuPostgresMs;
    }

    /** What was counted while requests ran: each one's time, and the processor time of all of them. */
    record Samples(long[] nanos, double seconds, double cpuJvm, double cpuPostgres) {
        double cpuSecondsEach() {
            return (cpuJvm + cpuPostgres) / nanos.length;
        }

        Samples and(Samples more) {
            long[] all = Arrays.copyOf(nanos, nanos.length + more.nanos.length);
            System.arraycopy(more.nanos, 0, all, nanos.length, more.nanos.length);
            return new Samples(all, seconds + more.seconds, cpuJvm + more.cpuJvm, cpuPostgres + more.cpuPostgres);
        }
    }
}
