package org.waymark.exchange.missing;

import java.util.List;

/** Pupils on roll and people at work whom the last file of their kind lacked. */
public record MissingPage(String path, List<MissingPupil> pupils, List<MissingMember> staff) {
    public record MissingPupil(String name, String href, String className, String since) {}

    /** Somebody at work; {@code kept} names who has looked, {@code self} is whoever looks now. */
    public record MissingMember(String address, String name, String job, String since, String kept, boolean self) {}
}
