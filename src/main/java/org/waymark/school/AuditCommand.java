package org.waymark.school;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.audit.Chain;
import org.waymark.audit.Seals.Seal;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.ui.Dates;
import org.waymark.ui.Words;

/** {@code ./run audit}: says of each school whether an audited event was changed or taken away since it was sealed. */
@Component
class AuditCommand implements Command {
    private static final int DOES_NOT_HOLD = 1;
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Sealing sealing;

    AuditCommand(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(CommandCall call) {
        Map<School, Chain> chains = sealing.chains();
        chains.forEach((school, chain) -> call.out().println(school.name() + ": " + sentence(chain)));
        if (chains.isEmpty()) {
            call.out().println("There is no school here yet, and so nothing to check.");
        }
        return chains.values().stream().allMatch(chain -> chain.broken().isEmpty()) ? CLEAN : DOES_NOT_HOLD;
    }

    private static String sentence(Chain chain) {
        if (chain.seals().isEmpty()) {
            return "nothing is sealed yet. Events are sealed between one and two hours after they happen.";
        }
        int seals = chain.seals().size();
        return chain.broken()
                .map(seal -> broken(seal, seals))
                .orElseGet(() -> "%s in %s, none changed."
                        .formatted(Words.count(chain.events(), "event"), Words.count(seals, "seal")));
    }

    private static String broken(Seal seal, int seals) {
        return "seal %d of %d, made on %s, does not hold. One of its events was changed or taken away: %s until %s. Compare them with a backup."
                .formatted(
                        seal.number(),
                        seals,
                        written(seal.sealedAt()),
                        seal.after().equals(Instant.EPOCH)
                                ? "they go from the first"
                                : "they go from after " + written(seal.after()),
                        written(seal.through()));
    }

    private static String written(Instant moment) {
        return Dates.written(LocalDateTime.ofInstant(moment, HERE));
    }
}
