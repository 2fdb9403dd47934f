package org.waymark.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Addresses of style sheets, scripts and fonts. All lie under one hash of everything together, so that browsers may keep
 * them for a year, and one script can import another, and a style sheet name a font, by their plain relative names.
 */
public final class Assets {
    /** Where they are served: changes when any of them changes. */
    public static final String ROOT = "/assets/" + hash() + "/";

    private Assets() {}

    /** The address of a file under {@code static/}, such as {@code js/app.js}. */
    public static String url(String file) {
        return ROOT + file;
    }

    private static String hash() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                try (InputStream bytes = file.getInputStream()) {
                    all.update(bytes.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(all.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
