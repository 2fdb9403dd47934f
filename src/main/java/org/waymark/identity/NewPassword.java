package org.waymark.identity;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.tenancy.AccountId;

/** Setting a password with a printed one-time code. */
@Component
public class NewPassword {
    /** Length is what makes a password strong; no rule about signs (NCSC, "three random words"). */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 200;

    /** Wrong codes are counted apart from wrong passwords: no device is known to hold a code. */
    private static final String PAPER = "a printed code";

    private static final Set<String> KNOWN_TO_ALL =
            Set.of("passwordpassword", "123456789012", "qwertyuiop12", "password1234", "waymarkwaymark");

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Guesses guesses;
    private final PasswordEncoder encoder;

    NewPassword(Accounts accounts, OneTimeCodes codes, Guesses guesses, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.codes = codes;
        this.guesses = guesses;
        this.encoder = encoder;
    }

    /** What is wrong with a password, if anything. */
    public static Optional<String> problem(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("Use at least " + SHORTEST + " characters: three words you can picture work well.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Use at most " + LONGEST + " characters.");
        }
        if (KNOWN_TO_ALL.contains(password.toLowerCase(java.util.Locale.ROOT))
                || password.chars().distinct().count() < 4) {
            return Optional.of("That password is too easy to guess. Choose another.");
        }
        return Optional.empty();
    }

    /** Sets it, and answers nothing; or says why not. A wrong address answers as a wrong code does. */
    @Transactional
    public Optional<String> set(String email, String code, String password) {
        var wait = guesses.wait(email, PAPER);
        if (wait.isPresent()) {
            return Optional.of("Too many wrong tries. " + Wait.words(wait.get()));
        }
        var account = accounts.findByEmail(email);
        if (account.isEmpty() || !codes.use(account.get().account(), code)) {
            guesses.wrong(email, PAPER);
            return Optional.of("That address and code do not belong together, or the code was used already or is older"
                    + " than 14 days. The school office can print a new one.");
        }
        accounts.setPasswordHash(account.get().account(), encoder.encode(password));
        return Optional.empty();
    }

    /** Gives one password to everybody of a demonstration; hashing it for each would only make the first start slow. */
    public void give(Collection<AccountId> people, String password) {
        String hash = Objects.requireNonNull(encoder.encode(password));
        people.forEach(account -> accounts.setPasswordHash(account, hash));
    }
}
