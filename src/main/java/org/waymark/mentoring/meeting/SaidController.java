package org.waymark.mentoring.meeting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.SayingHow;
import org.waymark.mentoring.Sayings;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** Takes one field of a meeting from its script, which keeps it in the browser until this has answered. */
@Controller
@For(Audience.STAFF)
class SaidController {
    private final Holding holding;
    private final Sayings sayings;
    private final SayingHow how;

    SaidController(Holding holding, Sayings sayings, SayingHow how) {
        this.holding = holding;
        this.sayings = sayings;
        this.how = how;
    }

    /** What a script is told: what stands in the field now and, where somebody else wrote there meanwhile, who. */
    record Answer(
            String outcome,
            @Nullable String version,
            @Nullable String words,
            @Nullable String sentence,
            @Nullable String who) {
        /** As if nobody were signed in: the entry keeps waiting for whoever wrote it. */
        static final Answer SOMEBODY_ELSES = refused("Somebody else wrote this. It is sent when they sign in here.");

        static Answer refused(String sentence) {
            return new Answer("refused", null, null, sentence, null);
        }
    }

    /** Sent twice it is written once: what stands there already is no change. */
    @PostMapping("/{school}/mentoring/meetings/{id}/said")
    ResponseEntity<Answer> say(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam UUID account,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") String seen,
            Viewer viewer) {
        if (!account.equals(viewer.accountKey())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Answer.SOMEBODY_ELSES);
        }
        Meeting meeting = holding.meeting(id, viewer);
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("seen-" + field, seen);
        sent.add(field, words);
        try {
            return ResponseEntity.ok(Field.written(field)
                    .map(each -> words(meeting, each, sent, viewer))
                    .orElseGet(() -> strand(meeting, field, sent, viewer)));
        } catch (Refused refused) {
            return ResponseEntity.ok(Answer.refused(refused.sentence()));
        }
    }

    private Answer words(Meeting meeting, Field field, MultiValueMap<String, String> sent, Viewer viewer) {
        boolean clash =
                !sayings.say(meeting, Said.typed(List.of(field), sent), viewer).isEmpty();
        Said now = Objects.requireNonNull(sayings.now(meeting, viewer).get(field));
        return answer(clash, now.version(), now.words(), now.by());
    }

    private Answer strand(Meeting meeting, String field, MultiValueMap<String, String> sent, Viewer viewer) {
        boolean clash = !how.say(meeting, sent, viewer).isEmpty();
        SayingHow.Stands now = how.stands(meeting, field, viewer).orElseThrow(NotFound::new);
        return answer(clash, now.version(), now.place(), now.by());
    }

    private static Answer answer(boolean clash, int version, String words, String by) {
        return new Answer(clash ? "conflict" : "saved", String.valueOf(version), words, null, clash ? by : null);
    }
}
