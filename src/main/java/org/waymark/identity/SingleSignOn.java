package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.tenancy.AccountId;
import org.waymark.ui.Destination;
import org.waymark.ui.Refused;

/**
 * Signing in with an account elsewhere, in place of the password: whoever has a second step is asked for it as well. To
 * connect such an account one is signed in, comes back from the provider, and says yes to what is shown.
 */
@Component
public class SingleSignOn {
    public static final String PAGE = "/identity/single-sign-on";
    private static final String GOING = SingleSignOn.class.getName() + ".going";
    private static final String PENDING = SingleSignOn.class.getName() + ".pending";

    private final OpenIdConnect provider;
    private final Connections connections;
    private final Accounts accounts;
    private final SecondStep secondStep;

    SingleSignOn(OpenIdConnect provider, Connections connections, Accounts accounts, SecondStep secondStep) {
        this.provider = provider;
        this.connections = connections;
        this.accounts = accounts;
        this.secondStep = secondStep;
    }

    private record Going(String to, @Nullable AccountId connecting) implements Serializable {}

    private record Pending(AccountId account, Vouched who) implements Serializable {}

    /**
     * Where the browser is sent.
     *
     * @param connecting who wants to connect what comes back, if that is what it is for
     */
    public String begin(
            String id,
            String to,
            @Nullable AccountId connecting,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = provider.ask(id, request, response);
        request.getSession().setAttribute(GOING, new Going(to, connecting));
        return address;
    }

    /** Signs in, or keeps what is to be connected; answers where to go. No transaction is held while the provider is asked. */
    public String back(String id, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        Going going = (Going) session.getAttribute(GOING);
        session.removeAttribute(GOING);
        Vouched who = provider.answer(id, request, response);
        if (going == null) {
            throw new Refused("That took too long. Sign in again.");
        }
        AccountId connecting = going.connecting();
        if (connecting != null) {
            session.setAttribute(PENDING, new Pending(connecting, who));
            return PAGE;
        }
        Account account = connections
                .owner(who)
                .flatMap(owner -> accounts.findByEmail(accounts.email(owner)))
                .filter(Account::isEnabled)
                .orElseThrow(
                        () -> new Refused(("%s at %s is not connected with anybody here. Sign in with your password,"
                                        + " and connect it under “Second step of signing in”.")
                                .formatted(who.shownAs(), who.provider())));
        account.eraseCredentials();
        return secondStep.afterFirst(account, Destination.safe(going.to()), request, response);
    }

    /** What waits for somebody's yes. */
    public Optional<Vouched> pending(AccountId account, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(PENDING) instanceof Pending waiting
                        && waiting.account().equals(account)
                ? Optional.of(waiting.who())
                : Optional.empty();
    }

    /** The yes, or no. */
    public void settle(HttpServletRequest request) {
        request.getSession().removeAttribute(PENDING);
    }
}
