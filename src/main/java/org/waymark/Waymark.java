package org.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where the product starts. */
@SpringBootApplication
public class Waymark {
    public static void main(String[] args) {
        SpringApplication.run(Waymark.class, args);
    }
}
