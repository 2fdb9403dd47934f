package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.waymark.hosting.Installation;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/**
 * Asks a provider who somebody is (OpenID Connect, code flow with state, nonce and PKCE). It believes what is signed for
 * this Waymark, by the issuer it asked, in answer to this browser's question; and of that only issuer and subject.
 */
@Component
class OpenIdConnect {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Providers providers;
    private final String address;
    private final Map<Provider, ClientRegistration> known = new ConcurrentHashMap<>();
    private final HttpSessionOAuth2AuthorizationRequestRepository questions =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    OpenIdConnect(Providers providers, Installation installation) {
        this.providers = providers;
        this.address = installation.baseUrl().toString();
        OidcUserService signedOnly = new OidcUserService();
        signedOnly.setRetrieveUserInfo(request -> false);
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(patient());
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(codes, signedOnly);
    }

    /** What the library takes by itself, but for an end to its patience. */
    private static RestClient patient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** Where the browser is sent. */
    String ask(String provider, HttpServletRequest request, HttpServletResponse response) {
        ClientRegistration registration = registration(find(provider));
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration, "/nowhere");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest question = Objects.requireNonNull(resolver.resolve(request, provider));
        questions.saveAuthorizationRequest(question, request, response);
        return question.getAuthorizationRequestUri();
    }

    /** @throws Refused where it is not in answer to what was asked here, or nobody is vouched for */
    Vouched answer(String id, HttpServletRequest request, HttpServletResponse response) {
        Provider provider = find(id);
        OAuth2AuthorizationRequest question = questions.removeAuthorizationRequest(request, response);
        String code = request.getParameter("code");
        String state = request.getParameter("state");
        if (question == null || code == null || state == null) {
            throw new Refused("You are not signed in: %s did not say who you are, or it took too long. Try again."
                    .formatted(provider.name()));
        }
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(state)
                .build();
        try {
            var checked = (OAuth2LoginAuthenticationToken)
                    Objects.requireNonNull(exchange.authenticate(new OAuth2LoginAuthenticationToken(
                            registration(provider), new OAuth2AuthorizationExchange(question, answer))));
            OidcUser user = (OidcUser) Objects.requireNonNull(checked.getPrincipal());
            String email = user.getEmail();
            return new Vouched(
                    provider.name(),
                    Objects.requireNonNull(user.getIssuer()).toString(),
                    Objects.requireNonNull(user.getSubject()),
                    email == null || email.isBlank() || email.length() > 254 ? provider.name() : email);
        } catch (AuthenticationException e) {
            throw new Refused("You are not signed in: what %s sent is not in answer to this browser. Try again."
                    .formatted(provider.name()));
        }
    }

    private Provider find(String id) {
        return providers.find(id).orElseThrow(NotFound::new);
    }

    /** What the provider says of itself is asked for when first needed: without it Waymark starts all the same. */
    private ClientRegistration registration(Provider provider) {
        ClientRegistration found = known.get(provider);
        if (found != null) {
            return found;
        }
        try {
            ClientRegistration asked = ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(provider.id())
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .redirectUri(address + "/identity/single-sign-on/" + provider.id() + "/back")
                    .scope("openid", "email")
                    .build();
            known.put(provider, asked);
            return asked;
        } catch (RuntimeException e) {
            throw new Refused("%s cannot be reached now. Sign in with your password.".formatted(provider.name()));
        }
    }
}
