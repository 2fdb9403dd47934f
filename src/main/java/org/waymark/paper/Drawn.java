package org.waymark.paper;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;

/** A mark that somebody drew instead of writing a name: lines of a pen, kept as lines on paper. */
public final class Drawn {
    private static final BasicStroke PEN = new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private Drawn() {}

    /**
     * In the colour of the text around it.
     *
     * @param path moves and lines on 600 by 200, as {@code mentoring} keeps them
     */
    public static String html(String path) {
        var outline = new StringBuilder();
        Outline.append(outline, PEN.createStrokedShape(lines(path)).getPathIterator(null));
        return "<svg lang=\"en\" alt=\"drawn mark\" viewBox=\"0 0 600 200\""
                + " style=\"display:inline-block;width:33mm;height:11mm\"><path d=\"%s\"/></svg>".formatted(outline);
    }

    private static Path2D lines(String path) {
        var drawn = new Path2D.Double();
        for (var stroke : path.split("(?=[ML])")) {
            var at = stroke.substring(1).strip().split("[ ,]+");
            double x = Double.parseDouble(at[0]);
            double y = Double.parseDouble(at[1]);
            if (stroke.charAt(0) == 'M' || drawn.getCurrentPoint() == null) {
                drawn.moveTo(x, y);
                // A dot is a mark too.
                drawn.lineTo(x, y);
            } else {
                drawn.lineTo(x, y);
            }
        }
        return drawn;
    }
}
