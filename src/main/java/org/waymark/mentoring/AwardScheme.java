package org.waymark.mentoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Refused;

/**
 * How a school gives awards, where it does: what one and many are called, and the tiers, the lowest first.
 *
 * @param given false: the school gives none, and nothing of them is shown
 */
public record AwardScheme(boolean given, String one, String many, List<Tier> tiers) {
    static final int LONGEST = 30;
    static final int MOST_TIERS = 6;
    private static final int HIGHEST = 10_000;

    /** What a school has that has not said otherwise. */
    public static final AwardScheme NONE = new AwardScheme(
            false,
            "smiley",
            "smileys",
            List.of(new Tier(100, "Bronze"), new Tier(200, "Silver"), new Tier(300, "Gold")));

    /** From so many awards on. */
    public record Tier(int from, String name) {}

    AwardScheme checked() {
        String single = said("one", one, "Say what one award is called, such as “smiley”.");
        String several = said("many", many, "Say what several awards are called, such as “smileys”.");
        if (tiers.size() > MOST_TIERS) {
            throw new Refused("Have at most " + MOST_TIERS + " tiers.");
        }
        List<Tier> checked = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (tier.from() < 1 || tier.from() > HIGHEST) {
                throw new Refused("from-" + i, "Give a whole number from 1 to %,d.".formatted(HIGHEST));
            }
            if (i > 0 && tier.from() <= tiers.get(i - 1).from()) {
                throw new Refused("from-" + i, "Each tier needs more than the one before it.");
            }
            checked.add(new Tier(tier.from(), said("tier-" + i, tier.name(), "Say what this tier is called.")));
        }
        Lists.different("tier", checked.stream().map(Tier::name).toList());
        return new AwardScheme(given, single, several, List.copyOf(checked));
    }

    private static String said(String field, String typed, String ask) {
        String said = Lists.line(field, typed, LONGEST);
        if (said.isEmpty()) {
            throw new Refused(field, ask);
        }
        return said;
    }

    /** The highest that so many awards reach. */
    public @Nullable Tier reached(int count) {
        Tier reached = null;
        for (Tier tier : tiers) {
            if (count >= tier.from()) {
                reached = tier;
            }
        }
        return reached;
    }

    public @Nullable Tier next(int count) {
        return tiers.stream().filter(tier -> count < tier.from()).findFirst().orElse(null);
    }

    /** "124 smileys". */
    public String counted(int count) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }
}
