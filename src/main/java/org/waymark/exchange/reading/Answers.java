package org.waymark.exchange.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.pupils.SenProvision;
import org.waymark.pupils.Sex;

/** Cells that answer a question with one of a few words. What is not understood is left empty, with a warning. */
final class Answers {
    private static final String NOT_UNDERSTOOD = "not understood; left empty";

    private Answers() {}

    static @Nullable Boolean yesOrNo(RowCells cells, Field field) {
        return switch (word(cells, field)) {
            case "" -> null;
            case "yes", "y", "true", "t", "1" -> true;
            case "no", "n", "false", "f", "0" -> false;
            default -> {
                cells.warn(field, NOT_UNDERSTOOD, "Say Yes or No.");
                yield null;
            }
        };
    }

    /** For what keeps somebody from a child: schools write "See file" or a date there, and that is no No. */
    static boolean yesUnlessNo(RowCells cells, Field field) {
        return switch (word(cells, field)) {
            case "", "-", "no", "n", "false", "f", "0", "none", "n/a" -> false;
            case "yes", "y", "true", "t", "1" -> true;
            default -> {
                cells.warn(field, "neither Yes nor No; taken as Yes", "Say Yes or No.");
                yield true;
            }
        };
    }

    static @Nullable Sex sex(RowCells cells, Field field) {
        return switch (word(cells, field)) {
            case "" -> null;
            case "f", "female", "girl" -> Sex.FEMALE;
            case "m", "male", "boy" -> Sex.MALE;
            default -> {
                cells.warn(field, NOT_UNDERSTOOD, "Say Female or Male, F or M.");
                yield null;
            }
        };
    }

    static @Nullable SenProvision sen(RowCells cells, Field field) {
        return switch (word(cells, field)) {
            case "" -> null;
            case "n", "none", "no", "no sen", "no special educational need", "no special educational needs" ->
                SenProvision.NONE;
            case "k", "sen support", "support" -> SenProvision.SUPPORT;
            case "e", "ehcp", "ehc plan", "education, health and care plan" -> SenProvision.PLAN;
            case "s", "a" -> noLongerUsed(cells, field, "School Action");
            case "p" -> noLongerUsed(cells, field, "School Action Plus");
            default -> {
                cells.warn(field, NOT_UNDERSTOOD, "Say N (none), K (SEN support) or E (EHC plan).");
                yield null;
            }
        };
    }

    private static @Nullable SenProvision noLongerUsed(RowCells cells, Field field, String name) {
        cells.warn(
                field,
                "a code no longer used (%s); left empty, the code kept in the report".formatted(name),
                "Ask the SENCo which it is now: N (none), K (SEN support) or E (EHC plan).");
        return null;
    }

    private static String word(RowCells cells, Field field) {
        return cells.text(field).toLowerCase(Locale.ROOT);
    }
}
