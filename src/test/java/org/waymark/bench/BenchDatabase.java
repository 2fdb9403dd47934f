package org.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.bench.MadeUpSchools.Loaded;
import tools.jackson.databind.json.JsonMapper;

/** A data directory that the product makes and the made-up schools are loaded into. */
record BenchDatabase(Path data, MadeUpSchools made, Loaded loaded) {

    /** A new one or, where asked and there is one of the same schools, the one that an earlier run left. */
    static BenchDatabase of(MadeUpSchools made, BenchOptions options)
            throws IOException, InterruptedException, SQLException {
        Path data = options.folder().resolve("%d-schools-%d".formatted(made.count(), made.seed()));
        // Beside it, since the product takes only a folder that is empty or its own.
        Path said = data.resolveSibling(data.getFileName() + ".loaded.json");
        JsonMapper json = JsonMapper.builder().build();
        if (options.reuse() && Files.exists(said)) {
            return new BenchDatabase(data, made, json.readValue(said, Loaded.class));
        }
        Files.deleteIfExists(said);
        delete(data);
        Progress.say("Making a data directory and loading %,d made-up schools", made.count());
        try (Product product = Product.start(options.product(), data)) {
            Loaded loaded = load(made, product.database());
            product.database().countStatementsFromNextStart();
            Files.writeString(said, json.writeValueAsString(loaded));
            Progress.say(
                    "  %,d rows at %,d rows/s, %.2f GB", loaded.rows(), loaded.rowsPerSecond(), loaded.gigabytes());
            return new BenchDatabase(data, made, loaded);
        }
    }

    private static Loaded load(MadeUpSchools made, ProductDatabase database) throws SQLException, IOException {
        List<Connection> asOwner = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                asOwner.add(database.as("waymark_owner"));
            }
            return made.load(asOwner);
        } finally {
            for (Connection each : asOwner) {
                each.close();
            }
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".loaded.json"));
        delete(data);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }
}
