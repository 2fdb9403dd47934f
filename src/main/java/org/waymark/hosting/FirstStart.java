package org.waymark.hosting;

/**
 * Puts the first data into a new demonstration, before anybody is served. With the PostgreSQL that comes along, a start
 * that was killed half-way begins again with an empty database; with another one it finds there what it had planted.
 */
public interface FirstStart {
    void plant(Installation installation);
}
