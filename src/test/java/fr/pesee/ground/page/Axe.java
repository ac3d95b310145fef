package fr.pesee.ground.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds against a page: every rule it has, of whatever weight. */
public final class Axe {
    /** The library's own way of running it describes all that passed as well, which takes three times as long. */
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, { resultTypes: ["violations"], preload: false });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `axe ${rule.id} (${rule.impact}): ${rule.help}, at ${node.target.join(" ")} ${node.html}`));
            }""";

    private Axe() {}

    /** Has every page of this window bring axe along: quicker than handing it to each one when it is examined. */
    public static void install(BrowserContext window) {
        window.addInitScript(AxeBuilder.getAxeScript());
    }

    /** Each violation in one line: rule, weight, what is wrong, and where; none if all is well. */
    public static List<String> violations(Page page) {
        if (!page.evaluate("typeof axe").equals("object")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(Object::toString).toList();
    }
}
