package fr.pesee.ground.problem;

import fr.pesee.RenderedDocument;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} lists every refusal that the product can give. */
class ProblemsRenderingTest {
    @Test
    void theCommittedPageListsEveryRefusal() {
        RenderedDocument page = new RenderedDocument("problems.md", "Refus · Refusals");
        page.lines(
                "Un refus est une réponse `application/problem+json` (RFC 9457) : tout ce qui ne va pas est dit "
                        + "en une fois dans `errors`, chaque refus avec sa place dans la requête (`pointer`, "
                        + "RFC 6901), et rien n’a été enregistré. Le premier donne le statut. La forme du corps "
                        + "vient d’abord (400), son contenu ensuite (422) : ce qui n’a pu être lu n’est pas jugé. "
                        + "Les programmes s’appuient sur le code, jamais sur la phrase ; elle vient dans la langue "
                        + "de l’en-tête `Accept-Language`, en français à défaut.",
                "",
                "A refusal is an `application/problem+json` answer (RFC 9457): everything wrong is said at once in "
                        + "`errors`, each refusal with its place in the request (`pointer`, RFC 6901), and nothing was "
                        + "stored. The first one gives the status. The form of the body comes first (400), its "
                        + "content second (422): what could not be read is not judged. Programs rely on the "
                        + "code, never on the sentence; it comes in the language of the `Accept-Language` header, "
                        + "in French otherwise.",
                "",
                "`{0}`, `{1}` : ce que la phrase nomme. · What the sentence names.");
        for (Class<?> type : ProblemCatalogue.enums()) {
            page.section(type.getPackageName().replace("fr.pesee.", "").replace('.', ' '))
                    .head(List.of("Code", "HTTP", "Français", "English", "Règle · Rule"));
            ProblemCatalogue.codes(type).forEach(code -> page.row(row(code)));
        }
        page.section("Et le reste · And the rest")
                .lines(
                        "Tout autre échec est un défaut du produit : statut 500, code `unexpected`, une référence à "
                                + "citer à l’administrateur, aucun détail.",
                        "",
                        "Any other failure is a defect of the product: status 500, code `unexpected`, a reference to "
                                + "quote to the administrator, no detail.");
        page.assertCommitted();
    }

    private static List<String> row(ProblemCode code) {
        int status = Objects.requireNonNull(ProblemResponses.STATUS.get(code.kind()));
        return List.of(
                "`" + code.code() + "`",
                Integer.toString(status),
                code.text().fr(),
                code.text().en(),
                code.rule());
    }
}
