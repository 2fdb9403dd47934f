package org.waymark.hosting;

/** How to reach the database: as its owner, who migrates it, and as the application, which owns nothing in it. */
public record DatabaseAccess(String url, Login owner, Login app) {

    /** The application's role. Migrations grant to it by this very name. */
    public static final String APP_ROLE = "waymark_app";

    /** The role that owns database, schemas and tables of the PostgreSQL that comes with Waymark. */
    public static final String OWNER_ROLE = "waymark_owner";

    /** A role and its password, which never shows in a log. */
    public record Login(String role, String password) {
        @Override
        public String toString() {
            return "Login[" + role + "]";
        }
    }
}
