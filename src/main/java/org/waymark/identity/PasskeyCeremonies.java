package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.waymark.tenancy.AccountId;
import org.waymark.ui.Refused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What server and browser say to one another about a passkey (WebAuthn). Each begins with a challenge that is kept in the
 * session and good once. The person shows the device that it is them, every time: a passkey found lying about opens nothing.
 */
@Component
class PasskeyCeremonies {
    private static final String MAKING = PasskeyCeremonies.class.getName() + ".making";
    private static final String USING = PasskeyCeremonies.class.getName() + ".using";

    private final Webauthn4JRelyingPartyOperations operations;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremonies(PasskeyRecords records, PasskeyOwners owners, RelyingParty party) {
        operations = new Webauthn4JRelyingPartyOperations(
                owners,
                records,
                PublicKeyCredentialRpEntity.builder()
                        .id(party.id())
                        .name("Waymark")
                        .build(),
                Set.of(party.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** What the browser is asked to make, for somebody who is signed in. */
    String begin(Account account, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(as(account)));
        request.getSession().setAttribute(MAKING, options);
        return json.writeValueAsString(options);
    }

    /** @throws Refused where what came back is not what was asked for */
    void keep(AccountId account, String name, String made, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = taken(MAKING, PublicKeyCredentialCreationOptions.class, request)
                .filter(asked -> asked.getUser().getId().equals(PasskeyRecords.user(account)))
                .orElseThrow(() -> new Refused("That took too long. Press “Add a passkey” again."));
        checked(
                "The passkey was not kept: what the device sent cannot be read. Try again, or use another device.",
                () -> operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        options,
                        new RelyingPartyPublicKey(
                                json.readValue(
                                        made,
                                        new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}),
                                name))));
    }

    /** What the browser is asked for: any passkey of this address or, after somebody's password, one of theirs. */
    String challenge(Optional<Account> whose, HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options =
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        whose.map(PasskeyCeremonies::as).orElse(null)));
        request.getSession().setAttribute(USING, options);
        return json.writeValueAsString(options);
    }

    /**
     * Whose passkey answered the challenge.
     *
     * @throws CopiedPasskey where another device uses the same one
     */
    AccountId whose(String shown, HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = taken(USING, PublicKeyCredentialRequestOptions.class, request)
                .orElseThrow(() -> new Refused("That took too long. Press the button again."));
        return checked(
                "That passkey is not known here any more. Sign in with your password.",
                () -> PasskeyRecords.account(operations
                        .authenticate(new RelyingPartyAuthenticationRequest(
                                options,
                                json.readValue(
                                        shown,
                                        new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})))
                        .getId()));
    }

    /** The library says in many ways that something is not right, none of them for the person. */
    private static <T> T checked(String sentence, Supplier<T> work) {
        try {
            return work.get();
        } catch (CopiedPasskey | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refused(sentence);
        }
    }

    private static <T extends Serializable> Optional<T> taken(String name, Class<T> type, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object found = session == null ? null : session.getAttribute(name);
        if (session != null) {
            session.removeAttribute(name);
        }
        return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }

    private static Authentication as(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.getUsername(), null, List.of());
    }
}
