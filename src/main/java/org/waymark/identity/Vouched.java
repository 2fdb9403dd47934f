package org.waymark.identity;

import java.io.Serializable;

/**
 * Whom a provider vouched for a moment ago.
 *
 * @param subject what the issuer calls the person for ever
 * @param shownAs their e-mail address there, for people to read only
 */
public record Vouched(String provider, String issuer, String subject, String shownAs) implements Serializable {}
