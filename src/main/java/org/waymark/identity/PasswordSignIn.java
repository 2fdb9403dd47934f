package org.waymark.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks an e-mail address and a password, slowly for whoever guesses. A wrong address answers as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    /** Each check takes 19 MiB; a queue of sign-ins must not take all memory. */
    private static final Semaphore AT_ONCE = new Semaphore(4);

    private final Accounts accounts;
    private final Guesses guesses;
    private final PasswordEncoder encoder;
    private final SecondStep secondStep;
    private final String nobodysHash;

    PasswordSignIn(Accounts accounts, Guesses guesses, PasswordEncoder encoder, SecondStep secondStep) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.encoder = encoder;
        this.secondStep = secondStep;
        this.nobodysHash = encoder.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String email = tried.getName();
        String device = tried.getDetails() instanceof Device known ? known.id() : "";
        Optional<Duration> wait = guesses.wait(email, device);
        if (wait.isPresent()) {
            throw new LockedException(Wait.words(wait.get()));
        }
        Optional<Account> account = accounts.findByEmail(email);
        String hash = account.map(Account::getPassword).orElse(null);
        boolean right = matches(String.valueOf(tried.getCredentials()), hash == null ? nobodysHash : hash);
        if (!right || hash == null || !account.orElseThrow().isEnabled()) {
            guesses.wrong(email, device);
            throw new BadCredentialsException("the address or the password is not right");
        }
        Account who = account.orElseThrow();
        who.eraseCredentials();
        if (tried.getDetails() instanceof Device browser && secondStep.isNeeded(who.account(), browser)) {
            // Not known as this account's browser yet: whoever has the password alone may not count its guesses apart.
            throw new SecondStepNeeded(secondStep.begin(who, browser));
        }
        guesses.right(email, device);
        return UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
    }

    private boolean matches(@Nullable String password, String hash) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            AT_ONCE.release();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
