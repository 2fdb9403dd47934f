package org.waymark.hosting.postgres;

import java.util.ArrayList;
import java.util.List;

/** How the server is started: what every school's has in common is said here, not in files that could differ. */
final class ServerCommand {
    private ServerCommand() {}

    static List<String> of(PostgresSettings settings, PostgresPrograms programs, int port) {
        List<String> command = new ArrayList<>(List.of(
                programs.program("postgres"), "-D", settings.cluster().toString(), "-p", Integer.toString(port)));
        List<String> options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                // No socket: its path may have 107 bytes at most, and a data directory may be called anything.
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=" + settings.sharedBuffersMb() + "MB",
                "wal_keep_size=256MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                // A refused statement is quoted in the log by default, and with it a child's name.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse"));
        if (!settings.durable()) {
            options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        for (String option : options) {
            command.add("-c");
            command.add(option);
        }
        return command;
    }
}
