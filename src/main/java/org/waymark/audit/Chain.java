package org.waymark.audit;

import java.util.List;
import java.util.Optional;
import org.waymark.audit.Seals.Seal;

/** Every seal of a school in order. After one that does not hold, the later ones may: each is asked by itself. */
public record Chain(List<Seal> seals) {

    public Chain {
        seals = List.copyOf(seals);
    }

    public long events() {
        return seals.stream().mapToLong(Seal::events).sum();
    }

    /** The first seal that does not hold; empty where all do. */
    public Optional<Seal> broken() {
        return seals.stream().filter(seal -> !seal.holds()).findFirst();
    }
}
