package org.waymark.shape.planted.modules.school;

import org.waymark.shape.planted.modules.audit.Audit;

/** Planted: uses a door that its package does not declare. */
public record School(Audit audit) {}
