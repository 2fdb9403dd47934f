package org.waymark.shape.planted.modules.targets;

import org.waymark.shape.planted.modules.scales.Scale;

/** Planted: the other half of the cycle. */
public record Target(Scale scale) {}
