package org.waymark.mentoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Rung;

/** The topic of how the child works: puts the strands on the page, and keeps what was chosen. */
@Component
public class SayingHow {
    private static final Pattern SEEN =
            Pattern.compile("seen-(strand-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([a-z]+))");
    private static final Pattern PLACE = Pattern.compile("[1-5]");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}");

    private final Attitudes attitudes;
    private final Strands strands;

    SayingHow(Attitudes attitudes, Strands strands) {
        this.attitudes = attitudes;
        this.strands = strands;
    }

    public HowPage page(Meeting meeting, List<Attitude.Clash> clashes, Viewer viewer) {
        List<StrandColour> colours = strands.colours(viewer);
        return new HowPage(attitudes.now(meeting, viewer).stream()
                .map(each -> row(each, clashes, colours))
                .toList());
    }

    /** What was sent of strands; nothing where the form is of another topic. */
    public List<Attitude.Clash> say(Meeting meeting, MultiValueMap<String, String> sent, Viewer by) {
        List<Attitude.Typed> typed = new ArrayList<>();
        sent.forEach((name, values) -> {
            Matcher seen = SEEN.matcher(name);
            if (seen.matches() && VERSION.matcher(values.getFirst()).matches()) {
                Attitude.Who.of(seen.group(3))
                        .ifPresent(who -> typed.add(new Attitude.Typed(
                                new StrandId(UUID.fromString(seen.group(2))),
                                who,
                                Integer.parseInt(values.getFirst()),
                                place(sent.getFirst(seen.group(1))))));
            }
        });
        return typed.isEmpty() ? List.of() : attitudes.say(meeting, typed, by);
    }

    /** What stands of one view: its version, its colour's place, who said so. */
    public record Stands(int version, String place, String by) {}

    /** Nothing where there is no such view in this meeting. */
    public Optional<Stands> stands(Meeting meeting, String field, Viewer viewer) {
        return attitudes.now(meeting, viewer).stream()
                .flatMap(each -> Arrays.stream(Attitude.Who.values())
                        .filter(who -> field.equals(field(each.strand(), who)))
                        .map(each::of))
                .findFirst()
                .map(view -> new Stands(
                        view.version(),
                        view.colour() == null
                                ? ""
                                : String.valueOf(view.colour().place()),
                        view.by()));
    }

    public static Problems problems(List<Attitude.Clash> clashes) {
        return new Problems(clashes.stream()
                .map(
                        each -> new Problems.Problem(
                                field(each.strand(), each.who()),
                                each.strand().name()
                                        + ": somebody else chose differently meanwhile. Both are shown: choose what is to stay, and go on."))
                .toList());
    }

    private static HowPage.Row row(Attitude attitude, List<Attitude.Clash> clashes, List<StrandColour> colours) {
        Strand strand = attitude.strand();
        StrandColour before = attitude.before();
        return new HowPage.Row(
                strand.id().value().toString(),
                strand.name(),
                strand.inChildsWords(),
                view(attitude, Attitude.Who.AGREED, attitude.offered(), clashes, colours),
                List.of(
                        view(attitude, Attitude.Who.CHILD, attitude.child(), clashes, colours),
                        view(attitude, Attitude.Who.MENTOR, attitude.mentor(), clashes, colours)),
                "Me: %s. My mentor: %s.".formatted(words(attitude.child()), words(attitude.mentor())),
                before == null ? "" : before.words(),
                attitude.isFarApart());
    }

    private static HowPage.View view(
            Attitude attitude,
            Attitude.Who who,
            @Nullable StrandColour stands,
            List<Attitude.Clash> clashes,
            List<StrandColour> colours) {
        String field = field(attitude.strand(), who);
        Attitude.Clash clash = clashes.stream()
                .filter(each -> field.equals(field(each.strand(), each.who())))
                .findFirst()
                .orElse(null);
        StrandColour shown = clash == null ? stands : clash.wanted();
        return new HowPage.View(
                field,
                who.label(),
                attitude.of(who).version(),
                shown == null ? "" : String.valueOf(shown.place()),
                choices(shown, colours),
                shown == null ? null : rung(shown, Math.max(colours.size(), shown.place())),
                clash == null
                        ? null
                        : "%s chose: %s"
                                .formatted(clash.now().by(), words(clash.now().colour())));
    }

    /** The school's colours, and one that it no longer uses where that was chosen. */
    private static List<Rung> choices(@Nullable StrandColour shown, List<StrandColour> colours) {
        List<StrandColour> all = new ArrayList<>(colours);
        if (shown != null && colours.stream().noneMatch(each -> each.place() == shown.place())) {
            all.add(shown);
        }
        int of = Math.max(colours.size(), all.getLast().place());
        return all.stream().map(each -> rung(each, of)).toList();
    }

    private static Rung rung(StrandColour colour, int of) {
        return Rung.strand(colour.place(), of, colour.words());
    }

    private static String words(@Nullable StrandColour colour) {
        return colour == null ? "not said" : colour.words().toLowerCase(Locale.UK);
    }

    private static String field(Strand strand, Attitude.Who who) {
        return "strand-" + strand.id().value() + "-" + who.code();
    }

    private static @Nullable Integer place(@Nullable String sent) {
        String place = Objects.requireNonNullElse(sent, "");
        return PLACE.matcher(place).matches() ? Integer.valueOf(place) : null;
    }
}
