package org.waymark.family;

/** A card as it is given out: the one moment in which its secret is known. */
public record CardMade(CardHolder child, CardSecret secret, CardPictures.Animal animal) {}
