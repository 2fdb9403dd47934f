package org.waymark.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Grade;
import org.waymark.progress.NationalExpectations;
import org.waymark.progress.Scale;
import org.waymark.scales.Preset;
import org.waymark.scales.Presets;

/** The two scales that made-up schools use: those that ship. */
enum MadeUpScale {
    LEVELS(Presets.LEVELS),
    STAGES(Presets.STAGES);

    final Preset preset;
    private final Map<Integer, Grade> byOrdinal = new HashMap<>();
    private final int[][] expected = new int[MadeUpSchool.YEAR_GROUPS][CollectionPoint.SIXTHS_IN_A_YEAR + 1];

    MadeUpScale(Preset preset) {
        this.preset = preset;
        scale().grades().forEach(grade -> byOrdinal.put(grade.ordinal(), grade));
        var expectations = new NationalExpectations(scale(), preset.expectations());
        for (int group = 1; group < expected.length; group++) {
            for (int sixth = 1; sixth < expected[group].length; sixth++) {
                var point = new CollectionPoint(new AcademicYear(MadeUpSchool.THIS_YEAR), sixth);
                expected[group][sixth] = expectations
                        .at(new YearGroup(group), point)
                        .map(found -> found.grade().ordinal())
                        .orElse(scale().lowest().ordinal());
            }
        }
    }

    Scale scale() {
        return preset.scale();
    }

    List<NationalExpectations.Row> expectations() {
        return preset.expectations();
    }

    String grade(int ordinal) {
        return byOrdinal.get(ordinal).code();
    }

    int expected(int yearGroup, int sixth) {
        return expected[yearGroup][sixth];
    }

    /** The nearest there is. */
    int held(int ordinal) {
        return Math.clamp(ordinal, scale().lowest().ordinal(), scale().top().ordinal());
    }
}
