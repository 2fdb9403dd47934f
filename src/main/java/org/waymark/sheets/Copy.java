package org.waymark.sheets;

/**
 * A sheet as it goes on paper.
 *
 * @param page what it says
 * @param foot what the foot of this copy says of itself, such as when it was printed and which version it is
 * @param line said above everything else, such as how many sheets a family gets; empty where nothing is
 */
public record Copy(SheetPage page, Layout layout, String foot, String line) {}
