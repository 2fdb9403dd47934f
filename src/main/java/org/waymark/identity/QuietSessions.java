package org.waymark.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions that are read once a request, and whose last use is written once a minute: a page should not cost a write
 * because it was looked at.
 */
class QuietSessions implements SessionRepository<QuietSessions.Quiet> {
    private static final Duration GRAIN = Duration.ofMinutes(1);
    private static final ScopedValue<Map<String, Quiet>> THIS_REQUEST = ScopedValue.newInstance();

    private final SessionRepository<Session> sessions;

    @SuppressWarnings("unchecked") // It is given back only what came from itself.
    QuietSessions(SessionRepository<? extends Session> sessions) {
        this.sessions = (SessionRepository<Session>) sessions;
    }

    @Override
    public Quiet createSession() {
        return new Quiet(sessions.createSession());
    }

    @Override
    public void save(Quiet session) {
        sessions.save(session.kept);
    }

    @Override
    public @Nullable Quiet findById(String id) {
        return THIS_REQUEST.isBound() ? THIS_REQUEST.get().computeIfAbsent(id, this::read) : read(id);
    }

    private @Nullable Quiet read(String id) {
        Session found = sessions.findById(id);
        return found == null ? null : new Quiet(found);
    }

    @Override
    public void deleteById(String id) {
        if (THIS_REQUEST.isBound()) {
            THIS_REQUEST.get().remove(id);
        }
        sessions.deleteById(id);
    }

    /** Stands before the filter that looks up the session: that one forgets what it found with every save. */
    static class OncePerRequest extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                ScopedValue.where(THIS_REQUEST, new HashMap<>()).<@Nullable Void, Exception>call(() -> {
                    chain.doFilter(request, response);
                    return null;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }

    /** A session that overhears only every sixtieth second. */
    static final class Quiet implements Session {
        private final Session kept;

        Quiet(Session kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (Duration.between(kept.getLastAccessedTime(), at).compareTo(GRAIN) >= 0) {
                kept.setLastAccessedTime(at);
            }
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                kept.removeAttribute(name);
            } else {
                kept.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
