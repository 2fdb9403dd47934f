package org.waymark.scales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.progress.Expectation;
import org.waymark.progress.Grade;
import org.waymark.progress.Result.Flag;
import org.waymark.progress.Scale;
import org.waymark.ui.Refused;

/** What was typed is no grade of the scale. Its message says so, with grades that are. */
public final class NotAGrade extends Refused {

    public NotAGrade(String typed, Scale scale) {
        super("grade", said(typed, scale, Optional.empty()) + ".");
    }

    /** For a result, which may be absent too: grades about the expectation are the likeliest to be meant. */
    public static String sentence(String typed, Scale scale, Optional<Expectation> expected) {
        var absent = scale.place(Flag.ABSENT.code()).isEmpty() ? "; " + Flag.ABSENT.code() + " for absent." : ".";
        return said(typed, scale, expected) + absent;
    }

    private static String said(String typed, Scale scale, Optional<Expectation> expected) {
        return "%s is not a grade of %s. Use for example %s"
                .formatted(typed.strip(), scale.name(), inWords(examples(scale, expected)));
    }

    private static List<Grade> examples(Scale scale, Optional<Expectation> expected) {
        var grades = scale.grades();
        int about = expected.filter(expectation -> expectation.scale().code().equals(scale.code()))
                .map(expectation -> grades.indexOf(expectation.grade()))
                .orElse(grades.size() / 2);
        int first = Math.clamp(about - 1L, 0, Math.max(0, grades.size() - 3));
        return grades.subList(first, Math.min(first + 3, grades.size()));
    }

    private static String inWords(List<Grade> grades) {
        var codes = new ArrayList<>(grades.stream().map(Grade::code).toList());
        var last = codes.removeLast();
        return codes.isEmpty() ? last : String.join(", ", codes) + " or " + last;
    }
}
