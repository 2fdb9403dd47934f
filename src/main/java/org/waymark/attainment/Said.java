package org.waymark.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.progress.Grade;
import org.waymark.progress.Result;
import org.waymark.progress.Result.Flag;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleId;
import org.waymark.scales.StoredScale;

/** What a row says, as it is stored: a grade of a scale, a flag, or that the result was withdrawn. */
public record Said(
        String kind,
        String code,
        @Nullable ScaleId scale,
        @Nullable Integer ordinal) {

    static final String GRADE = "grade";
    static final Said WITHDRAWN = new Said("withdrawn", "", null, null);

    private static final Map<Flag, String> KINDS = Map.of(
            Flag.ABSENT, "absent",
            Flag.NOT_ASSESSED, "not assessed",
            Flag.ENGAGEMENT_MODEL, "engagement",
            Flag.DISAPPLIED, "disapplied");

    /** Empty where what was typed is neither a grade of the scale nor a flag. */
    static Optional<Said> typed(String typed, StoredScale in, CollectionPoint point) {
        if (typed.isBlank()) {
            return Optional.of(WITHDRAWN);
        }
        return Result.read(point, in.scale(), typed).map(result -> {
            var grade = result.grade();
            return grade == null
                    ? new Said(KINDS.getOrDefault(result.flag(), ""), result.code(), null, null)
                    : new Said(GRADE, spelt(typed.strip(), grade), in.id(), grade.ordinal());
        });
    }

    /** From the columns kind, grade, scale_id and ordinal. */
    public static Said of(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        var scale = row.getObject("scale_id", UUID.class);
        return new Said(
                row.getString("kind"),
                grade == null ? "" : grade,
                scale == null ? null : new ScaleId(scale),
                scale == null ? null : row.getInt("ordinal"));
    }

    /** 3B is the scale's 3b; a whole level 3, though placed there too, stays as it was written. */
    private static String spelt(String typed, Grade grade) {
        return typed.equalsIgnoreCase(grade.code()) ? grade.code() : typed;
    }

    public boolean isWithdrawn() {
        return kind.equals(WITHDRAWN.kind);
    }

    boolean isSameCodeAs(@Nullable Said other) {
        return other != null && kind.equals(other.kind) && code.equals(other.code);
    }

    /** For the rules; empty when withdrawn. A flag belongs to whatever scale was in use. */
    public Optional<Result> result(CollectionPoint point, ScaleBook book, StoredScale inUse) {
        if (isWithdrawn()) {
            return Optional.empty();
        }
        if (scale != null && ordinal != null) {
            var own = book.stored(scale);
            return Optional.of(new Result(point, own.scale(), code, own.grade(ordinal), null));
        }
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(kind))
                .findFirst()
                .map(entry -> Result.of(point, inUse.scale(), entry.getKey()));
    }
}
