package org.waymark.school;

import java.time.LocalDate;
import org.waymark.calendar.CollectionPoint;

/**
 * A day at a school.
 *
 * @param day which day it is
 * @param settings what the school has chosen
 * @param point the collection point that the day belongs to: that of the term it lies in, and in a holiday of the term before
 */
public record SchoolDay(LocalDate day, Settings settings, CollectionPoint point) {}
