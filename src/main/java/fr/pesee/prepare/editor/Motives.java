package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.page.Typed;
import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.scoring.Alert.Severity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recorded reasons for what the linter warns of, as one types them (RULE-24 and others). */
final class Motives {
    private static final Pattern FIELD = Pattern.compile("m:([A-Za-z0-9._-]{0,40}):(RULE-\\d{2,3})");
    private static final String KEY = "motives";

    private Motives() {}

    /** The field of the motive for a finding. */
    static String field(Finding finding) {
        return "m:" + finding.code() + ":" + finding.rule();
    }

    /** The motives that stand, by field. */
    static Map<String, String> stored(List<Finding> findings, String language) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.WARN) {
                values.put(
                        field(finding),
                        finding.motive() == null ? "" : finding.motive().in(language));
            }
        }
        return values;
    }

    /** The draft with the motives as typed; one that is not touched keeps both its languages. */
    static GridDraft applied(GridDraft draft, Typed form, Map<String, String> stored) {
        GridDraft changed = draft;
        for (String name : form.names()) {
            Matcher field = FIELD.matcher(name);
            String typed = form.value(name).strip();
            if (!field.matches() || typed.equals(stored.getOrDefault(name, ""))) {
                continue;
            }
            String code = field.group(1);
            String rule = field.group(2);
            changed = code.isEmpty()
                    ? changed.withRules(root -> put(root, rule, typed))
                    : changed.with(code, node -> put(node, rule, typed));
        }
        return changed;
    }

    private static void put(ObjectNode owner, String rule, String motive) {
        ObjectNode motives = owner.withObjectProperty(KEY);
        Written.putText(motives, rule, motive, "");
        if (motives.isEmpty()) {
            owner.remove(KEY);
        }
    }

    /** Takes away the reasons for what is no longer there: a new formula or wording wants reasons of its own. */
    static void drop(ObjectNode owner, Collection<String> rules) {
        if (owner.path(KEY) instanceof ObjectNode motives) {
            motives.remove(rules);
            if (motives.isEmpty()) {
                owner.remove(KEY);
            }
        }
    }
}
