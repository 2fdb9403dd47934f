package org.waymark.identity;

/**
 * Somebody who vouches for people, such as Google.
 *
 * @param id the word that stands for it in addresses and in the file
 * @param name as people call it
 * @param issuer its address, as its tokens say it
 */
public record Provider(String id, String name, String issuer, String clientId, String clientSecret) {
    @Override
    public String toString() {
        return name;
    }
}
