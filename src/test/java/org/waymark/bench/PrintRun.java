package org.waymark.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The large school's whole print run, as its head asks for it: from the press until the file is there.
 *
 * @param sheets two sides each, as many as the school has pupils on roll; 0 where it was not measured
 * @param megabytes the most that the product and its PostgreSQL held meanwhile, looked at every half second
 */
record PrintRun(int sheets, double seconds, double megabytes, long fileBytes) {
    static final PrintRun NOT_MEASURED = new PrintRun(0, Double.NaN, Double.NaN, 0);

    private static final int GIVE_UP_AFTER_S = 300;
    private static final Pattern READY = Pattern.compile("href=\"([^\"]+/file)\"");
    private static final Pattern SHEETS = Pattern.compile("(\\d+) sheets");

    double perSecond() {
        return sheets == 0 ? Double.NaN : sheets / seconds;
    }

    /** In a product that has just started, which is when a sheet costs most. */
    static PrintRun of(Product product, Teacher head) throws IOException, InterruptedException {
        try (HttpConnection connection = new HttpConnection(product.port())) {
            head.signIn(connection);
            long start = System.nanoTime();
            Answer begun = head.ask(
                    Request.form(
                            head.path("/sheets/runs"),
                            List.of(
                                    Map.entry("whose", "everybody"),
                                    Map.entry("layout", "standard"),
                                    Map.entry("file", "pdf"))),
                    connection);
            String run = begun.header("Location").replaceFirst("^https?://[^/]+", "");
            if (begun.status() != 302 || !run.contains("/runs/")) {
                throw new IOException("the print run answered " + begun.status() + " " + run);
            }
            double most = 0;
            while (System.nanoTime() - start < GIVE_UP_AFTER_S * 1_000_000_000L) {
                most = Math.max(most, product.megabytes() + product.database().megabytes());
                String page = head.ask(Request.get(run), connection).text();
                Matcher file = READY.matcher(page);
                if (file.find()) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    byte[] body =
                            head.ask(Request.get(file.group(1)), connection).body();
                    return new PrintRun(sheets(page), seconds, most, body.length);
                }
                Thread.sleep(500);
            }
            throw new IOException("the print run was not ready after " + GIVE_UP_AFTER_S + " s");
        }
    }

    private static int sheets(String page) throws IOException {
        Matcher said = SHEETS.matcher(page);
        if (!said.find()) {
            throw new IOException("the print run does not say how many sheets it has");
        }
        return Integer.parseInt(said.group(1));
    }
}
