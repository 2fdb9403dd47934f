package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.waymark.hosting.Installation;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.SignedIn;
import org.waymark.ui.Destination;

/** How somebody signs in and out, and what every answer says to the browser about safety. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "identity.session",
        maxInactiveIntervalInSeconds = SecurityConfiguration.IDLE_SECONDS,
        cleanupCron = "0 */10 * * * *")
class SecurityConfiguration {
    /** Half an hour: a classroom machine is left open. What was typed into a grid waits in the browser. */
    static final int IDLE_SECONDS = 1800;

    static final String SIGN_IN = "/identity/sign-in";
    static final String SECOND_STEP = "/identity/second-step";
    static final String SET_UP = "/identity/authenticator";

    @Bean
    SecurityFilterChain web(
            HttpSecurity http, PasswordSignIn passwords, CookieNames cookies, JustSignedIn justSignedIn) {
        CookieCsrfTokenRepository forms = CookieCsrfTokenRepository.withHttpOnlyFalse();
        forms.setCookieName(cookies.csrf());
        forms.setCookieCustomizer(cookie -> cookie.secure(cookies.secure()).sameSite("Lax"));
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(routes -> routes
                        // Which address is for whom is said on each controller and held by SchoolRequests.
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(forms).ignoringRequestMatchers("/hosting/command"))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .authenticationDetailsSource(request -> Device.of(request, cookies))
                        .successHandler((request, response, who) -> {
                            justSignedIn.note(request);
                            welcome(request, response, who, cookies);
                        })
                        .failureHandler(SecurityConfiguration::refuse)
                        .permitAll())
                .logout(out -> out.logoutUrl("/identity/sign-out")
                        .logoutSuccessHandler((request, response, who) -> response.sendRedirect(signIn(
                                        who != null && who.getPrincipal() instanceof SignedIn person
                                                ? person.kind()
                                                : Kind.STAFF)
                                + "?out")))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives("default-src 'self'; img-src 'self' data:; form-action 'self';"
                                        + " frame-ancestors 'none'; base-uri 'none'; object-src 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    /** Where each kind of person signs in. Families have no password, and children a card. */
    static String signIn(Kind kind) {
        return switch (kind) {
            case STAFF -> SIGN_IN;
            case FAMILY -> "/family/sign-in";
            case PUPIL -> "/family/door";
        };
    }

    private static void welcome(
            HttpServletRequest request, HttpServletResponse response, Authentication who, CookieNames cookies)
            throws IOException {
        if (who.getDetails() instanceof Device device) {
            device.remember(response, cookies);
        }
        response.sendRedirect(Destination.safe(request.getParameter("to")));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String to = Destination.safe(request.getParameter("to"));
        if (why instanceof SecondStepNeeded needed) {
            SecondStep.keep(request, needed.half());
            response.sendRedirect(SECOND_STEP + (to.equals("/") ? "" : "?to=" + encoded(to)));
            return;
        }
        String problem = why instanceof LockedException ? "wait=" + encoded(String.valueOf(why.getMessage())) : "wrong";
        response.sendRedirect(SIGN_IN + "?" + problem + (to.equals("/") ? "" : "&to=" + encoded(to)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    CookieNames cookieNames(Installation installation) {
        return new CookieNames(installation.isHttps());
    }

    @Bean
    CookieSerializer sessionCookie(CookieNames names) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(names.session());
        cookie.setUseSecureCookie(names.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    @Primary
    QuietSessions quietSessions(@Qualifier("sessionRepository") JdbcIndexedSessionRepository sessions) {
        return new QuietSessions(sessions);
    }

    @Bean
    FilterRegistrationBean<QuietSessions.OncePerRequest> sessionsOncePerRequest() {
        var filter = new FilterRegistrationBean<>(new QuietSessions.OncePerRequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }
}
