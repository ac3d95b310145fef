package fr.pesee.prepare.variant;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why the variants of a lot's quantities cannot be what was asked, or cannot be sealed yet. */
public enum VariantProblem implements ProblemCode {
    VARIANTS_COUNT(
            Kind.INVALID,
            "",
            "Un lot a 20 détails quantitatifs au plus. Retirez-en.",
            "A lot has at most 20 quantity variants. Remove some."),
    VARIANTS_WITHOUT_LINES(
            Kind.INVALID,
            "",
            "Ce lot n’a pas encore de bordereau. Saisissez d’abord ses lignes.",
            "This lot has no price schedule yet. Enter its lines first."),
    VARIANT_CODE_TWICE(
            Kind.INVALID,
            "",
            "Le code « {0} » sert deux fois. Un code désigne un seul détail quantitatif.",
            "The code \"{0}\" is used twice. A code names one variant only."),
    VARIANT_LINE_UNKNOWN(
            Kind.INVALID,
            "RULE-19",
            "« {0} » n’est pas une ligne du bordereau de ce lot. Retirez cette quantité.",
            "\"{0}\" is no line of this lot's price schedule. Remove that quantity."),
    VARIANT_GONE(
            Kind.STALE,
            "",
            "Le détail quantitatif « {0} » n’est plus dans la liste : quelqu’un l’a retiré ou renommé. Rouvrez la "
                    + "liste.",
            "The variant \"{0}\" is no longer in the list: somebody removed or renamed it. Open the list again."),
    VARIANT_ALONE(
            Kind.INVALID,
            "RULE-19",
            "Lot {0} : un seul détail quantitatif ne se tire pas au sort. Ajoutez-en un, ou retirez-le.",
            "Lot {0}: a single quantity variant leaves nothing to draw. Add another one, or remove it."),
    VARIANT_LINES_DIFFER(
            Kind.INVALID,
            "RULE-19",
            "Lot {0} : le détail quantitatif « {1} » ne couvre pas exactement les lignes du bordereau, qui a changé "
                    + "depuis. Rouvrez-le et enregistrez-le de nouveau.",
            "Lot {0}: the variant \"{1}\" does not cover exactly the lines of the price schedule, which has changed "
                    + "since. Open it and save it again."),
    VARIANTS_ALIKE(
            Kind.INVALID,
            "RULE-19",
            "Lot {0} : les détails quantitatifs « {1} » et « {2} » ont les mêmes quantités. Modifiez ou retirez l’un "
                    + "d’eux.",
            "Lot {0}: the variants \"{1}\" and \"{2}\" have the same quantities. Edit or remove one of them.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    VariantProblem(Kind kind, String rule, String fr, String en) {
        this.kind = kind;
        this.rule = rule;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return rule;
    }
}
