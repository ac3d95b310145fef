package fr.pesee.prepare.editor;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.scoring.Alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the linter beside what it concerns.
 *
 * @param id of it in the page
 * @param finding what the linter says
 * @param consequence what it means for a bid, in numbers; null where that cannot be said
 * @param motive the field of its motive; empty where it wants none
 * @param cure what mends it, by the name of the link's words
 * @param address where it is mended
 */
record ShownFinding(
        String id, Finding finding, @Nullable Text consequence, String motive, String cure, String address) {

    static ShownFinding of(Finding finding, @Nullable Text consequence, int number, String grid) {
        String motive = finding.severity() == Severity.WARN ? Motives.field(finding) : "";
        Cure cure = Cure.of(finding);
        String address = cure.address(grid, finding.code());
        return new ShownFinding("finding-" + number, finding, consequence, motive, cure.words, address);
    }

    /** The same beside another one that asks for the motive of both. */
    ShownFinding withoutMotive() {
        return new ShownFinding(id, finding, consequence, "", cure, address);
    }

    /** BLOCK, WARN or INFO. */
    public String severity() {
        return finding.severity().name();
    }

    /** Whether a motive is recorded. */
    public boolean isMotivated() {
        return finding.motive() != null;
    }

    /** Where a finding is mended. */
    private enum Cure {
        FORMULA("formula", "/formula?code="),
        SCALE("scale", "/scale?code="),
        CRITERION("criterion", "/criterion?code="),
        WEIGHTS("weights", "/edit#criteria"),
        RULES("rules", "/rules"),
        GATES("gates", "/gates");

        private final String words;
        private final String path;

        Cure(String words, String path) {
            this.words = words;
            this.path = path;
        }

        static Cure of(Finding finding) {
            String key = finding.key();
            if (finding.code().isEmpty()) {
                return key.startsWith("gates") ? GATES : key.equals(GridDraft.CRITERIA) ? WEIGHTS : RULES;
            }
            return switch (key) {
                case "price", "positions" -> FORMULA;
                case "quality" -> SCALE;
                case "criteria", "points", "percent" -> WEIGHTS;
                default -> CRITERION;
            };
        }

        String address(String grid, String code) {
            return switch (this) {
                case RULES, GATES, WEIGHTS -> grid + path;
                default -> grid + path + code;
            };
        }
    }
}
