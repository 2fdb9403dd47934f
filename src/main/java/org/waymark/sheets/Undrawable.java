package org.waymark.sheets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.paper.Drawable;

/** Says before printing which characters of a sheet no font of ours has: paper shows their names. */
public final class Undrawable {
    private Undrawable() {}

    /** "Zoë Q: ☃ (SNOWMAN) is printed as its name." */
    public static Optional<String> in(SheetPage sheet) {
        var top = sheet.top();
        var texts = Stream.concat(
                Stream.of(top.school(), top.pupil(), top.className(), top.mentor()),
                Stream.concat(
                        sheet.told().stream().map(SheetPage.Told::words),
                        sheet.talk().typed()));
        List<String> named = Drawable.undrawable(texts.collect(Collectors.joining("\n")));
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: %s cannot be drawn and %s printed as its name in brackets."
                        .formatted(top.pupil(), String.join(", ", named), named.size() == 1 ? "is" : "each is"));
    }
}
