package org.waymark.scales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.KeyStage;
import org.waymark.progress.Band;
import org.waymark.progress.Grade;
import org.waymark.progress.Scale;

/** Puts scales together from rows of one grade each. Kinds, bands and key stages are stored by their names in small letters. */
final class ScaleRows {

    static final List<KeyStage> WITH_GAINS =
            List.of(KeyStage.KS1, KeyStage.KS2, KeyStage.KS3, KeyStage.KS4, KeyStage.KS5);

    private final Map<ScaleId, StoredScale> scales = new HashMap<>();

    void add(ResultSet row) throws SQLException {
        var id = new ScaleId(row.getObject("id", UUID.class));
        var before = scales.get(id);
        var grades =
                new ArrayList<Grade>(before == null ? List.of() : before.scale().grades());
        var grade = grade(row);
        grades.add(grade);
        var alsoWritten = new HashMap<String, String>(
                before == null ? Map.of() : before.scale().wholeGrades());
        for (var code : (String[]) row.getArray("also_written").getArray()) {
            alsoWritten.put(code, grade.code());
        }
        scales.put(
                id,
                new StoredScale(
                        id,
                        new Scale(
                                row.getString("scale_code"),
                                row.getString("name"),
                                Scale.Kind.valueOf(stored(row, "kind")),
                                grades,
                                new Scale.Tolerance(
                                        row.getInt("amber_width"), row.getInt("steady"), row.getInt("progress_amber")),
                                gains(row),
                                alsoWritten)));
    }

    Map<ScaleId, StoredScale> scales() {
        return scales;
    }

    static String gainColumn(KeyStage keyStage) {
        return "gain_" + code(keyStage);
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Grade grade(ResultSet row) throws SQLException {
        return new Grade(
                row.getString("code"),
                row.getInt("ordinal"),
                row.getString("label"),
                number(row, "points"),
                row.getString("band") == null ? null : Band.valueOf(stored(row, "band")));
    }

    private static Map<KeyStage, Integer> gains(ResultSet row) throws SQLException {
        var gains = new EnumMap<KeyStage, Integer>(KeyStage.class);
        for (var keyStage : WITH_GAINS) {
            var gain = number(row, gainColumn(keyStage));
            if (gain != null) {
                gains.put(keyStage, gain);
            }
        }
        return gains;
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static String stored(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
