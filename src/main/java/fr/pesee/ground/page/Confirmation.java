package fr.pesee.ground.page;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.exact.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;

/**
 * The last page before a grave act: what it does, what stands against it, and one button.
 *
 * @param title what is about to be done
 * @param consequences what it changes, one sentence each
 * @param blocks what stands against it now; the button shows only when nothing does
 * @param button what the button says
 * @param kept what the form carries along unseen, by name
 * @param back where to go instead
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record Confirmation(
        Frame frame,
        Text title,
        List<Text> consequences,
        List<Refusal> blocks,
        Text button,
        Map<String, String> kept,
        String back)
        implements TemplateInstance {}
