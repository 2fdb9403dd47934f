package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hosting.PretendedDay;
import org.waymark.tenancy.AccountId;

/**
 * The second step of signing in, for whoever has set it up: a passkey, a code of their app, or one of those written down. A
 * browser that is somebody's own may be trusted for a fortnight.
 */
@Component
public class SecondStep {
    public static final int DAYS_TRUSTED = 14;
    private static final Duration WAITS = Duration.ofMinutes(10);
    private static final String HALF = SecondStep.class.getName();

    static final String HAS_SQL = """
            select exists (select 1 from identity.second_step where account_id = :account)
            """;
    static final String TRUSTED_SQL = """
            select exists (select 1 from identity.device
                            where account_id = :account and device_hash = :device and trusted_until > :now)
            """;
    static final String TRUST_SQL = """
            update identity.device set trusted_until = :until where account_id = :account and device_hash = :device
            """;
    static final String DISTRUST_SQL = """
            update identity.device set trusted_until = null where account_id = :account
            """;

    private final JdbcClient jdbc;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final SigningIn signingIn;
    private final Guesses guesses;
    private final CookieNames cookies;
    private final PretendedDay clock;

    SecondStep(
            JdbcClient jdbc,
            Authenticators authenticators,
            RecoveryCodes recovery,
            Passkeys passkeys,
            SigningIn signingIn,
            Guesses guesses,
            CookieNames cookies,
            PretendedDay clock) {
        this.jdbc = jdbc;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.signingIn = signingIn;
        this.guesses = guesses;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Whether somebody has set one up, of whichever kind. */
    public boolean isOn(AccountId account) {
        return jdbc.sql(HAS_SQL)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** After the right password: whether more is asked for at this browser. */
    boolean isNeeded(AccountId account, Device device) {
        return isOn(account) && !isTrusted(account, device);
    }

    private boolean isTrusted(AccountId account, Device device) {
        return jdbc.sql(TRUSTED_SQL)
                .param("account", account.value())
                .param("device", Secret.hex(device.id()))
                .param("now", clock.outside().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The password alone signs in from here on; passkeys, codes written down and trusted browsers are worth nothing. */
    public void turnOff(AccountId account) {
        passkeys.forget(account);
        removeApp(account);
    }

    /** Where somebody has passkeys too, those go on. */
    public void removeApp(AccountId account) {
        authenticators.remove(account);
        lessThanBefore(account);
    }

    /** Whether there was such a passkey. */
    public boolean removePasskey(AccountId account, UUID passkey) {
        boolean removed = passkeys.remove(account, passkey);
        lessThanBefore(account);
        return removed;
    }

    private void lessThanBefore(AccountId account) {
        jdbc.sql(DISTRUST_SQL).param("account", account.value()).update();
        if (!isOn(account)) {
            recovery.forget(account);
        }
    }

    HalfSignedIn begin(Account account, Device device) {
        return new HalfSignedIn(account, device, clock.outside());
    }

    static void keep(HttpServletRequest request, HalfSignedIn half) {
        request.getSession().setAttribute(HALF, half);
    }

    /** Whether somebody's password was right here in the last ten minutes. */
    public boolean isWaiting(HttpServletRequest request) {
        return waiting(request).isPresent();
    }

    /** Whose password was right here in the last ten minutes. */
    public Optional<Account> halfSignedIn(HttpServletRequest request) {
        return waiting(request).map(HalfSignedIn::account);
    }

    private Optional<HalfSignedIn> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (HalfSignedIn) session.getAttribute(HALF))
                .filter(half -> half.at().plus(WAITS).isAfter(now()));
    }

    private Instant now() {
        return clock.outside();
    }

    /** Signs the person in, and answers nothing; or says why not. */
    @Transactional
    public Optional<String> finish(
            HttpServletRequest request, HttpServletResponse response, String code, boolean trusted) {
        Optional<HalfSignedIn> waiting = waiting(request);
        if (waiting.isEmpty()) {
            return Optional.of("That took longer than ten minutes. Sign in with your password again.");
        }
        HalfSignedIn half = waiting.get();
        String email = half.account().getUsername();
        String device = half.device().id();
        String key = "second step\n" + email + "\n" + guesses.orNew(email, device);
        Optional<Duration> wait = guesses.left(key);
        if (wait.isPresent()) {
            return Optional.of("Too many wrong tries. " + Wait.words(wait.get()));
        }
        AccountId account = half.account().account();
        if (!authenticators.take(account, code) && !recovery.use(account, code)) {
            guesses.count(key, Guesses.FREE);
            return Optional.of("That is not the code that the app shows now, or it was used already. Wait for the next"
                    + " one and type its six digits.");
        }
        guesses.forget(key);
        signIn(half.account(), half.device(), trusted, request, response);
        return Optional.empty();
    }

    /** After something that stands in for the password: signs in, or keeps it for the second step. Answers where to go. */
    @Transactional
    String afterFirst(Account account, String to, HttpServletRequest request, HttpServletResponse response) {
        Device device = Device.of(request, cookies);
        if (!isNeeded(account.account(), device)) {
            signIn(account, device, false, request, response);
            return to;
        }
        keep(request, begin(account, device));
        return SecurityConfiguration.SECOND_STEP + "?to=" + SecurityConfiguration.encoded(to);
    }

    /** Whoever has shown by a passkey that it is them, at the browser that the request is from. */
    @Transactional
    void signIn(Account account, boolean trusted, HttpServletRequest request, HttpServletResponse response) {
        signIn(account, Device.of(request, cookies), trusted, request, response);
    }

    private void signIn(
            Account account, Device device, boolean trusted, HttpServletRequest request, HttpServletResponse response) {
        guesses.right(account.getUsername(), device.id());
        if (trusted) {
            trust(account.account(), device);
        }
        device.remember(response, cookies);
        request.getSession().removeAttribute(HALF);
        signingIn.afresh(account, request, response);
    }

    private void trust(AccountId account, Device device) {
        jdbc.sql(TRUST_SQL)
                .param("account", account.value())
                .param("device", Secret.hex(device.id()))
                .param("until", now().plus(Duration.ofDays(DAYS_TRUSTED)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
