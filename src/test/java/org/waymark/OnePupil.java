package org.waymark;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.waymark.pupils.PupilId;

/** A pupil of the demonstration by their place in the register, so that tests which change something take turns with none. */
public record OnePupil(String school, String id, String name) {

    public static OnePupil of(String schoolClass, int place, Product product) {
        Browser head = product.as(Cast.RUTH);
        String grid = head.get("/oakfield/record/classes").page().select("a").stream()
                .filter(link -> link.text().equals(schoolClass))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no class " + schoolClass))
                .attr("href");
        Document register = head.get(grid).page();
        var link = register.select("th[scope=row] a").get(place);
        return new OnePupil("oakfield", link.attr("href").replaceFirst(".*/pupils/", ""), link.text());
    }

    public PupilId key() {
        return new PupilId(UUID.fromString(id));
    }

    /** An address of the pupil's in the record. */
    public String record(String rest) {
        return "/" + school + "/record/pupils/" + id + rest;
    }
}
