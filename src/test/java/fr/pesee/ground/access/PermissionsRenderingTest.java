package fr.pesee.ground.access;

import com.tngtech.archunit.core.domain.JavaMethod;
import fr.pesee.ProductClasses;
import fr.pesee.RenderedDocument;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/permissions.md} shows the permission table as the doors read it. */
class PermissionsRenderingTest {
    private static final String YES = "●";

    @Test
    void theCommittedPageShowsTheTableAsItIs() {
        RenderedDocument page = new RenderedDocument("permissions.md", "Qui peut faire quoi · Who may do what");
        page.lines(
                "Un rôle dit à quoi une personne est éligible ; il vient de l’annuaire. Une fonction dit ce qu’elle "
                        + "fait dans une consultation ; elle seule donne un pouvoir, phase par phase.",
                "",
                "A role says what a person is eligible for; the identity provider knows it. A function says what they "
                        + "do in one tender; it alone gives power, phase by phase.",
                "",
                "- Sans fonction dans une consultation, on n’apprend pas même qu’elle existe (404), sinon qu’une "
                        + "référence est déjà prise quand on la demande ; avec une fonction qui ne suffit pas, ou "
                        + "récusé, on est refusé (403), et le refus est consigné.",
                "- Without a function in a tender, one does not even learn that it exists (404), but that a reference "
                        + "is taken when one asks for it; with a function that does not suffice, or recused, one is "
                        + "refused (403), and the refusal is written down.");
        phases(page);
        outsideTenders(page);
        insideATender(page);
        eligibility(page);
        incompatibilities(page);
        addresses(page);
        page.assertCommitted();
    }

    private static void phases(RenderedDocument page) {
        page.section("Phases").head(List.of("", "Français", "English", "Code"));
        for (Phase phase : Phase.values()) {
            page.row(List.of(
                    number(phase),
                    AccessWords.of(phase).fr(),
                    AccessWords.of(phase).en(),
                    code(phase)));
        }
        page.lines(
                "Jusqu’à la publication, les lots avancent ensemble ; ensuite, chacun pour soi. Ce qui concerne la "
                        + "consultation entière suit le lot le plus en retard.",
                "",
                "Up to publication all lots go together, then each its own way. What concerns the whole tender "
                        + "follows its slowest lot.");
    }

    private static void outsideTenders(RenderedDocument page) {
        page.section("Hors d’une consultation · Outside a tender")
                .head(heading("Acte · Act", Role.values(), role -> AccessWords.both(AccessWords.of(role))));
        operations(permission -> permission.functions().isEmpty())
                .forEach(operation -> page.row(
                        line(operation, Role.values(), role -> isOpenTo(role, Permissions.of(operation)) ? YES : "")));
        page.lines(
                "Une page publique s’ouvre aussi à qui n’est pas connecté ; son accueil, à qui l’est, même sans rôle "
                        + "reconnu ici.",
                "",
                "A public page is open also to whoever is not signed in; one’s home to whoever is, even without a "
                        + "role known here.");
    }

    private static boolean isOpenTo(Role role, Permission permission) {
        return permission.reach() == Permission.Reach.ANYONE || permission.allowsRoles(Set.of(role));
    }

    private static void insideATender(RenderedDocument page) {
        page.section("Dans une consultation · In a tender")
                .lines("Les cases donnent les numéros de phase. · Cells give the numbers of phases.")
                .head(heading("Acte · Act", Function.values(), function -> AccessWords.both(AccessWords.of(function))));
        operations(permission -> !permission.functions().isEmpty())
                .forEach(operation -> page.row(line(
                        operation,
                        Function.values(),
                        function -> range(Permissions.of(operation).functions().getOrDefault(function, Set.of())))));
    }

    private static void eligibility(RenderedDocument page) {
        page.section("Éligibilité · Eligibility")
                .lines("Quel rôle permet de recevoir quelle fonction. · Which role may be given which function.")
                .head(heading("Fonction · Function", Role.values(), role -> AccessWords.both(AccessWords.of(role))));
        for (Function function : Function.values()) {
            List<String> cells = new ArrayList<>(List.of(AccessWords.both(AccessWords.of(function))));
            Arrays.stream(Role.values()).forEach(role -> cells.add(function.isOpenTo(Set.of(role)) ? YES : ""));
            page.row(cells);
        }
        page.lines(
                "Qui a le rôle d’administrateur ne reçoit aucune fonction, quels que soient ses autres rôles "
                        + "(RULE-86).",
                "",
                "Whoever has the role of administrator may hold no function, whatever their other roles (RULE-86).");
    }

    private static void incompatibilities(RenderedDocument page) {
        page.section("Incompatibilités · Incompatibilities")
                .lines(
                        "Une personne ne tient pas ensemble, dans une même consultation :",
                        "",
                        "One person may not hold together, in the same tender:")
                .head(List.of("", ""));
        for (Function first : Function.values()) {
            for (Function second : Function.values()) {
                if (first.compareTo(second) < 0 && first.isIncompatibleWith(second)) {
                    page.row(
                            List.of(AccessWords.both(AccessWords.of(first)), AccessWords.both(AccessWords.of(second))));
                }
            }
        }
    }

    private static void addresses(RenderedDocument page) {
        page.section("Adresses · Addresses")
                .lines(
                        "Les programmes demandent `/api/…`, les personnes toutes les autres, qui sont des pages.",
                        "",
                        "Programs ask `/api/…`, people all others, which are pages.")
                .head(List.of("Méthode · Method", "Adresse · Address", "Acte · Act"));
        Map<String, Operation> addresses = new TreeMap<>();
        ProductClasses.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Permits.class))
                .forEach(method -> addresses.put(
                        path(method) + " " + verb(method),
                        method.getAnnotationOfType(Permits.class).value()));
        addresses.forEach((address, operation) -> page.row(List.of(
                address.substring(address.indexOf(' ') + 1),
                "`" + address.substring(0, address.indexOf(' ')) + "`",
                AccessWords.both(AccessWords.of(operation)))));
    }

    private static String path(JavaMethod method) {
        String of = method.getOwner()
                .tryGetAnnotationOfType(Path.class)
                .map(Path::value)
                .orElse("");
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + of + "/" + below).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    private static String verb(JavaMethod method) {
        for (Annotation annotation : method.reflect().getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        throw new IllegalStateException(method.getFullName() + " names an operation and no HTTP method");
    }

    private static Stream<Operation> operations(Predicate<Permission> wanted) {
        return Arrays.stream(Operation.values()).filter(operation -> wanted.test(Permissions.of(operation)));
    }

    private static <T> List<String> heading(String first, T[] columns, java.util.function.Function<T, String> words) {
        List<String> cells = new ArrayList<>(List.of(first));
        Arrays.stream(columns).map(words).forEach(cells::add);
        return cells;
    }

    private static <T> List<String> line(
            Operation operation, T[] columns, java.util.function.Function<T, String> cell) {
        return heading(AccessWords.both(AccessWords.of(operation)), columns, cell);
    }

    /** Neighbouring phases as one range: {@code 1–3, 6}. */
    private static String range(Set<Phase> phases) {
        List<String> parts = new ArrayList<>();
        Phase[] all = Phase.values();
        for (int from = 0; from < all.length; from++) {
            if (!phases.contains(all[from])) {
                continue;
            }
            int to = from;
            while (to + 1 < all.length && phases.contains(all[to + 1])) {
                to++;
            }
            parts.add(from == to ? number(all[from]) : number(all[from]) + "–" + number(all[to]));
            from = to;
        }
        return String.join(", ", parts);
    }

    private static String number(Phase phase) {
        return Integer.toString(List.of(Phase.values()).indexOf(phase) + 1);
    }

    private static String code(Phase phase) {
        return "`" + phase.name() + "`";
    }
}
