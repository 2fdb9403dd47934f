package org.waymark.hosting.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.hosting.Refusal;

/**
 * As whom PostgreSQL runs. It refuses to be root, while containers and many a developer's machine have nobody else; so
 * root starts it in a user namespace of its own or, where those are forbidden, as the system's nobody.
 */
enum RunAs {
    OURSELVES,
    USER_NAMESPACE,
    NOBODY;

    private static final int NOBODYS_ID = 65534;

    static RunAs best() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        if (succeeds("unshare", "-U", "true")) {
            return USER_NAMESPACE;
        }
        if (succeeds("setpriv", "--version")) {
            return NOBODY;
        }
        throw new Refusal("PostgreSQL does not run as root, and this machine has neither unshare nor setpriv"
                + " (Debian's package util-linux) to start it otherwise. Start Waymark as an ordinary user.");
    }

    List<String> wrap(List<String> command) {
        return switch (this) {
            case OURSELVES -> command;
            case USER_NAMESPACE -> joined(List.of("unshare", "-U", "--"), command);
            case NOBODY -> joined(dropping(), joined(List.of("--"), command));
        };
    }

    /**
     * The same for the server, which must end when we do, even when we are killed: the kernel then sends it SIGINT, a
     * fast shutdown. The signal is asked for last, because a change of user or namespace forgets it. It gets a session
     * of its own, so that Ctrl-C reaches Waymark alone, which stops taking requests before it stops the database.
     */
    List<String> wrapServer(List<String> command) {
        if (!succeeds("setpriv", "--version")) {
            return command;
        }
        List<String> signal = List.of("--pdeathsig", "INT", "--");
        List<String> wrapped = switch (this) {
            case OURSELVES -> joined(List.of("setpriv"), joined(signal, command));
            case USER_NAMESPACE -> joined(List.of("unshare", "-U", "--", "setpriv"), joined(signal, command));
            case NOBODY -> joined(dropping(), joined(signal, command));
        };
        return succeeds("setsid", "--version") ? joined(List.of("setsid"), wrapped) : wrapped;
    }

    private static List<String> dropping() {
        return List.of("setpriv", "--reuid=" + NOBODYS_ID, "--regid=" + NOBODYS_ID, "--clear-groups");
    }

    /** Makes a file or folder, with all in it, that user's. */
    void give(Path path) {
        if (this != NOBODY) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", NOBODYS_ID);
                Files.setAttribute(each, "unix:gid", NOBODYS_ID);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets nobody pass through our folders, whose content stays unreadable, and says so where one further up is shut. */
    void openTheWay(Path home) throws IOException {
        if (this != NOBODY) {
            return;
        }
        for (Path folder : List.of(home, home.getParent())) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, permissions);
        }
        // PostgreSQL itself would speak of a missing library.
        if (!succeeds(wrap(List.of("test", "-x", home.toString())).toArray(String[]::new))) {
            throw new Refusal("As root, Waymark runs PostgreSQL as the user nobody here, who may not enter " + home
                    + ". Give a data directory that every user may pass through, such as --data /var/lib/waymark,"
                    + " or start Waymark as an ordinary user.");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
