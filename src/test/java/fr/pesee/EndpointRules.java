package fr.pesee;

import fr.pesee.ground.access.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the addresses of the running application must keep to. Each rule names all offenders at once. */
final class EndpointRules {
    /** Where grave acts are confirmed, by whoever has just given their password. */
    private static final String CONFIRMED = "/confirm/";

    /**
     * What is served beside API and pages: the script that pages bring; health, and in sample and tests the API's
     * description, with pages for both.
     */
    private static final Set<String> BESIDE = Set.of(
            "/q/health",
            "/q/health-ui",
            "/q/openapi",
            "/q/openapi.json",
            "/q/openapi.yaml",
            "/q/openapi.yml",
            "/q/swagger-ui",
            "/webjars");

    private EndpointRules() {}

    /**
     * Every endpoint is the API's or a page, and names a row of the table; every row governs some endpoint; a page that
     * takes a step asks for the password first.
     */
    static List<String> offences(Collection<Endpoint> endpoints, Predicate<Operation> hasRow) {
        List<String> offences = new ArrayList<>();
        Set<Operation> unused = EnumSet.allOf(Operation.class);
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.room().endsWith(endpoint.isPage() ? "Pages" : "Resource")) {
                offences.add(endpoint + " is answered by " + endpoint.room());
            }
            if (endpoint.isPage() && endpoint.isStep() && !endpoint.path().startsWith(CONFIRMED)) {
                offences.add(endpoint + " takes a step outside " + CONFIRMED);
            }
            if (endpoint.operation() == null) {
                offences.add(endpoint + " carries no @Permits");
            } else if (!hasRow.test(endpoint.operation())) {
                offences.add(endpoint + " has no row in the permission table");
            }
            unused.remove(endpoint.operation());
        }
        unused.forEach(operation -> offences.add(operation + " governs no endpoint"));
        return offences;
    }

    /** They answer nothing but the way home: they take what is no token from a request, or give an answer headers. */
    private static final Set<String> FILTERS = Set.of(
            "fr.pesee.ground.incident.AnswerWatch",
            "fr.pesee.ground.problem.OddHeaders",
            "fr.pesee.ground.page.FormCookie",
            "fr.pesee.ground.page.Programs",
            "fr.pesee.receive.binding.RequestHead",
            "fr.pesee.ground.page.SecurityHeaders",
            "fr.pesee.ground.page.SignOut");

    /** The router answers nothing by itself but what is named here, and its own handlers are the framework's. */
    static List<String> offences(Collection<LiveEndpoints.RawRoute> routes) {
        List<String> offences = new ArrayList<>();
        for (LiveEndpoints.RawRoute route : routes) {
            boolean known = route.path().isEmpty()
                    || BESIDE.stream()
                            .anyMatch(path -> route.path().equals(path)
                                    || route.path().startsWith(path + "/")
                                    || route.path().startsWith(path + "*"));
            if (!known) {
                offences.add("the route " + route.path() + " is answered past API and pages");
            }
            route.handlers().stream()
                    .filter(handler -> !(route.path().isEmpty() && FILTERS.contains(handler.split("@", 2)[0])))
                    .filter(handler -> !handler.startsWith("io.quarkus.")
                            && !handler.startsWith("io.smallrye.")
                            && !handler.startsWith("io.vertx.")
                            && !handler.startsWith("org.jboss.resteasy."))
                    .forEach(handler -> offences.add("the route " + route.path() + " is handled by " + handler));
        }
        return offences;
    }

    /** What one list has and the other lacks. */
    static List<String> differences(Set<String> live, Set<String> described) {
        List<String> differences = new ArrayList<>();
        Set<String> all = new TreeSet<>(live);
        all.addAll(described);
        for (String endpoint : all) {
            if (!described.contains(endpoint)) {
                differences.add(endpoint + " is answered but not described");
            }
            if (!live.contains(endpoint)) {
                differences.add(endpoint + " is described but not answered");
            }
        }
        return differences;
    }
}
