package org.waymark.record;

import java.util.Collection;
import java.util.Map;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;

/** How many of each pupil's next steps are due for review: shown here, and known to whoever keeps them. */
public interface StepsDue {
    /** Pupils with none are left out. */
    Map<PupilId, Integer> of(Collection<PupilId> pupils, Viewer viewer);
}
