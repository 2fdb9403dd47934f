package org.waymark.languages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.SignedIn;

/** Which language a request is answered in. */
class LanguageChoiceTest {
    private static final AccountId TURKISH_READER = new AccountId(new UUID(0, 7));

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            pl-PL,pl;q=0.9,en;q=0.8 | pl
            de,fr;q=0.5             | fr
            en;q=0.3,ur;q=0.8       | ur
            EN-gb                   | en
            pl;q=0,cy               | cy
            pa-Arab                 | ur
            """, delimiter = '|')
    void the_browser_gets_the_first_of_ours_that_it_asks_for(String header, String code) {
        assertThat(LanguageChoice.asked(header)).map(Language::code).contains(code);
    }

    @Test
    void a_browser_that_asks_for_none_of_ours_or_for_nonsense_gets_english() {
        assertThat(LanguageChoice.asked("de,ja")).isEmpty();
        assertThat(LanguageChoice.asked(";;;q=x")).isEmpty();
        assertThat(LanguageChoice.asked("pl,".repeat(1000))).isEmpty();
        assertThat(choice().of(asking("de", null))).isEqualTo(Language.ENGLISH);
        assertThat(choice().of(asking(null, null))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void what_was_chosen_on_the_device_comes_before_the_account_and_that_before_the_browser() {
        assertThat(choice().of(asking("pl", null))).isEqualTo(Language.POLISH);
        signIn();
        assertThat(choice().of(asking("pl", null))).isEqualTo(Language.TURKISH);
        assertThat(choice().of(asking("pl", "so"))).isEqualTo(Language.SOMALI);
        assertThat(choice().of(asking("pl", "<script>"))).isEqualTo(Language.TURKISH);
    }

    private static void signIn() {
        SignedIn person = new SignedIn() {
            @Override
            public AccountId account() {
                return TURKISH_READER;
            }

            @Override
            public Kind kind() {
                return Kind.FAMILY;
            }
        };
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "any"));
    }

    private static LanguageChoice choice() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("kept", new AccountLanguage() {
            @Override
            public Optional<Language> of(AccountId account) {
                return account.equals(TURKISH_READER) ? Optional.of(Language.TURKISH) : Optional.empty();
            }

            @Override
            public void chosen(AccountId account, Language language) {
                throw new IllegalStateException("reading a page chooses nothing");
            }
        });
        return new LanguageChoice(beans.getBeanProvider(AccountLanguage.class));
    }

    private static MockHttpServletRequest asking(String header, String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        if (cookie != null) {
            request.setCookies(new Cookie("other", "x"), new Cookie(LanguageChoice.COOKIE, cookie));
        }
        return request;
    }
}
