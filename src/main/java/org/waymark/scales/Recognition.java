package org.waymark.scales;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.waymark.progress.Result;

/**
 * Which preset a file's results are written in: the one that has most of their codes. Codes that fit none are told, so that
 * a wrong guess is seen and said with {@code --scale} instead.
 */
public record Recognition(Preset preset, List<String> fitNone) {

    /** Empty where no preset has half of the codes: then a person must say. Where two fit alike, the first that ships. */
    public static Optional<Recognition> of(Collection<String> codes) {
        var written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        codes.stream().map(String::strip).filter(code -> !code.isEmpty()).forEach(written::add);
        var grades = written.stream()
                .filter(code -> Result.Flag.parse(code).isEmpty())
                .toList();
        return Presets.all().stream()
                .map(preset -> new Recognition(preset, unplaced(preset, grades)))
                .min(Comparator.comparingInt(found -> found.fitNone().size()))
                .filter(found -> !grades.isEmpty() && found.fitNone().size() * 2 <= grades.size());
    }

    private static List<String> unplaced(Preset preset, List<String> grades) {
        return grades.stream()
                .filter(code -> preset.scale().place(code).isEmpty())
                .toList();
    }
}
