package org.waymark.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may be said after {@code ./run bench}.
 *
 * @param product the command that starts the built product
 * @param reuse whether databases that an earlier run left with {@code keep} are taken as they are
 */
record BenchOptions(int schools, long seed, Path folder, List<String> product, boolean keep, boolean reuse) {
    static final String USAGE = """
            ./run bench [--schools N] [--seed N] [--keep] [--reuse] [--product COMMAND]
              --schools N        how many made-up schools: 500 unless said
              --seed N           other pupils and results
              --keep             leave the databases in target/bench for a later --reuse
              --reuse            take the databases that are there instead of loading new ones
              --product COMMAND  how to start the built product, without its options
            """;

    static BenchOptions of(String... arguments) {
        int schools = 500;
        long seed = 2026;
        List<String> product = builtProduct();
        boolean keep = false;
        boolean reuse = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--schools" -> schools = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--product" -> product = List.of(arguments[++i].split(" "));
                case "--keep" -> keep = true;
                case "--reuse" -> {
                    keep = true;
                    reuse = true;
                }
                default -> throw new IllegalArgumentException(arguments[i] + " is not an option.\n" + USAGE);
            }
        }
        return new BenchOptions(schools, seed, builtFolder().resolveSibling("bench"), product, keep, reuse);
    }

    /** Where {@code ./run} has built the product; it says so. */
    private static Path builtFolder() {
        return Path.of(System.getProperty("waymark.product", "target/product")).toAbsolutePath();
    }

    /** As {@code ./run} starts it: with the same flags, and with its memory of an earlier start. */
    private static List<String> builtProduct() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(Stream.of(System.getProperty("waymark.jvm.flags", "").split(" "))
                .filter(flag -> !flag.isEmpty())
                .toList());
        Path cache = builtFolder().resolve("waymark.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", builtFolder().resolve("waymark.jar").toString()));
        return command;
    }
}
