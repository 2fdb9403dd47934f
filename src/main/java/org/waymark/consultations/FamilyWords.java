package org.waymark.consultations;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Texts;

/** What happened to a family's time, and why one was not got, in the language of the family. */
public final class FamilyWords {
    private FamilyWords() {}

    /** Why a time was not got. */
    public static String of(NotBooked refused, Texts texts) {
        LocalDateTime when = Objects.requireNonNullElse(refused.when(), LocalDateTime.MIN);
        return switch (refused.why()) {
            case TAKEN -> taken(refused, when, texts);
            case GONE -> texts.say("consultations.refused.gone");
            case OVER -> texts.say("consultations.refused.over");
            case NOT_OPEN -> texts.say("consultations.refused.early", when);
            case CLOSED -> texts.say("consultations.refused.closed", when);
            case ALREADY -> texts.say("consultations.refused.already", when.toLocalTime());
            case ELSEWHERE -> texts.say("consultations.refused.elsewhere", when.toLocalTime());
            case STOPPED -> texts.say("consultations.refused.stopped");
            case FREE_TIMES -> texts.say("consultations.refused.free");
            case OFFER_OVER -> texts.say("consultations.refused.offer");
        };
    }

    private static String taken(NotBooked refused, LocalDateTime when, Texts texts) {
        List<String> free = refused.free().stream().map(texts::time).toList();
        return free.isEmpty()
                ? texts.say("consultations.refused.taken.none", when.toLocalTime())
                : texts.say("consultations.refused.taken", when.toLocalTime(), texts.list(free), free.size());
    }

    /** What the school changed, in one sentence. */
    public static String news(
            String kind, @Nullable LocalDateTime was, @Nullable LocalDateTime now, String reason, Texts texts) {
        LocalDateTime before = Objects.requireNonNullElse(was, LocalDateTime.MIN);
        LocalDateTime after = Objects.requireNonNullElse(now, LocalDateTime.MIN);
        return switch (kind) {
            case "moved" -> texts.say("consultations.news.moved", before, after);
            case "no-room" -> texts.say("consultations.news.lost", before);
            case "cancelled" ->
                was == null
                        ? texts.say("consultations.news.off", reason)
                        : texts.say("consultations.news.cancelled", before, reason);
            case "offered" -> texts.say("consultations.news.offered", after);
            case "got" -> texts.say("consultations.news.got", after);
            default -> texts.say("consultations.news.lapsed", before);
        };
    }
}
