package org.waymark.shape.planted.pure.calendar;

import java.sql.Date;
import org.springframework.core.annotation.Order;

/** Planted: a term that knows of Spring and of SQL. */
@Order(1)
public class Term {
    public Date starts() {
        return Date.valueOf("2026-09-01");
    }
}
