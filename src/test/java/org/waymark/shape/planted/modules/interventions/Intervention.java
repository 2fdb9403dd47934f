package org.waymark.shape.planted.modules.interventions;

import org.waymark.shape.planted.modules.attainment.Result;
import org.waymark.shape.planted.modules.audit.log.LogQuery;

/** Planted: calls sideways, and reaches into a closed folder. */
public record Intervention(Result before, LogQuery log) {}
