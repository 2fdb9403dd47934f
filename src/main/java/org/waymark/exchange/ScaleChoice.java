package org.waymark.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.scales.Preset;
import org.waymark.scales.Presets;
import org.waymark.scales.Recognition;

/** Which scale results are in that come in before any was set: said by a person, or recognised from the grades. */
record ScaleChoice(@Nullable Preset preset, String sentence) {

    static ScaleChoice of(List<String> grades, @Nullable String said) {
        if (said != null) {
            return Presets.all().stream()
                    .filter(p ->
                            p.code().equalsIgnoreCase(said.strip()) || p.name().equalsIgnoreCase(said.strip()))
                    .findFirst()
                    .map(preset -> new ScaleChoice(preset, "Scale, as said: " + preset.name() + "."))
                    .orElseGet(() -> new ScaleChoice(null, "There is no scale “%s”. %s".formatted(said, offered())));
        }
        Optional<Recognition> found = Recognition.of(grades);
        return found.map(recognised -> new ScaleChoice(recognised.preset(), sentence(recognised)))
                .orElseGet(() -> new ScaleChoice(
                        null, "The grades in this file are of no scale that we recognise. " + offered()));
    }

    private static String sentence(Recognition recognised) {
        String sentence =
                "Scale, recognised from the grades: " + recognised.preset().name() + ".";
        return recognised.fitNone().isEmpty()
                ? sentence
                : sentence + " Not grades of it: " + String.join(", ", recognised.fitNone()) + ".";
    }

    private static String offered() {
        return "Say which: " + Presets.all().stream().map(Preset::code).collect(Collectors.joining(", ")) + ".";
    }
}
