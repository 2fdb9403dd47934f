package org.waymark;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.waymark.hosting.start.Start;

/** Where the product starts. */
@SpringBootApplication
public class Waymark {
    public static void main(String[] args) {
        System.exit(Start.run(Waymark.class, List.of(args), System.getenv()));
    }
}
