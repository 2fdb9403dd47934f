package org.waymark.scales;

import java.util.List;
import org.waymark.progress.NationalExpectations;
import org.waymark.progress.Scale;

/** A scale that ships, with what is expected in it. A school gets a copy, which is then its own. */
public record Preset(Scale scale, List<NationalExpectations.Row> expectations) {

    public Preset {
        expectations = List.copyOf(expectations);
    }

    public String code() {
        return scale.code();
    }

    public String name() {
        return scale.name();
    }
}
