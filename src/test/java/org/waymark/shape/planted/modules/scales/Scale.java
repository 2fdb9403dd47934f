package org.waymark.shape.planted.modules.scales;

import org.waymark.shape.planted.modules.targets.Target;

/** Planted: a scale that knows of targets. */
public record Scale(Target target) {}
