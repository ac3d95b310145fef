package fr.pesee.ground.page;

import fr.pesee.ground.access.Nature;
import fr.pesee.rule.exact.Text;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the content of a page.
 *
 * @param language {@code fr} or {@code en}
 * @param formats how numbers and dates are written in it
 * @param here the address of this page, with its query
 * @param who who is signed in; null when nobody is
 * @param tender the tender that the page is about; null for none
 * @param tabs the tender's sections that this reader may enter; empty outside tenders
 * @param nature what the tenders on the page are for: unless they are real, a banner says so (RULE-142)
 * @param sessionSeconds how long the session lasts without another click; 0 when nobody is signed in
 * @param contact the e-mail address of those who run this installation; empty when not told
 */
public record Frame(
        String language,
        Formats formats,
        String here,
        @Nullable Who who,
        @Nullable TenderHead tender,
        List<Tab> tabs,
        Nature nature,
        long sessionSeconds,
        String contact) {

    public Frame {
        tabs = List.copyOf(tabs);
    }

    /** Who is signed in, and as what. */
    public record Who(String name, String functions) {}

    /** One section of a tender. */
    public record Tab(String address, String label, boolean current) {}

    /** A sentence in the reader's language. */
    public String say(Text text) {
        return text.in(language);
    }

    /** The same with a capital at its beginning. */
    public String sentence(Text text) {
        return Formats.sentence(say(text));
    }

    /** The article or case behind a refusal; empty where only a rule of our own numbering stands behind it. */
    public String law(String rule) {
        return rule.startsWith("RULE-") ? "" : rule;
    }

    /** The address of this page as a parameter of another one. */
    public String hereEncoded() {
        return encoded(here);
    }

    /** The same for templates, which know no static methods. */
    public String parameter(String value) {
        return encoded(value);
    }

    /** A text as the value of a parameter in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The address of this page without its query. */
    public String path() {
        int query = here.indexOf('?');
        return query < 0 ? here : here.substring(0, query);
    }

    /** The section that the page belongs to; null outside tenders. */
    public @Nullable Tab current() {
        return tabs.stream().filter(Tab::current).findFirst().orElse(null);
    }

    /** The other language of the product. */
    public String otherLanguage() {
        return language.equals("fr") ? "en" : "fr";
    }

    /** The answer that shows this page. */
    public Response show(TemplateInstance page) {
        return show(200, page);
    }

    /** The answer that shows this page with a status of its own. Never kept by anything on the way. */
    public Response show(int status, TemplateInstance page) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        never.setNoTransform(false);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .cacheControl(never)
                .entity(page.setLocale(Locale.forLanguageTag(language)).render())
                .build();
    }
}
