package org.waymark.school;

import org.jspecify.annotations.Nullable;
import org.waymark.tenancy.SchoolId;

/** A school: its name, and the word that stands for it in every address. */
public record School(
        SchoolId id, String slug, String name, @Nullable Long trust) {}
