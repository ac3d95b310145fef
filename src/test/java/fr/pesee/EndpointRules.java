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
    private static final String API = "/api/";

    /** What is served beside the API: health, and in sample and tests the API's description, with pages for both. */
    private static final Set<String> BESIDE = Set.of(
            "/q/health",
            "/q/health-ui",
            "/q/openapi",
            "/q/openapi.json",
            "/q/openapi.yaml",
            "/q/openapi.yml",
            "/q/swagger-ui");

    private EndpointRules() {}

    /** Every endpoint lies under the API and names a row of the table; every row governs some endpoint. */
    static List<String> offences(Collection<Endpoint> endpoints, Predicate<Operation> hasRow) {
        List<String> offences = new ArrayList<>();
        Set<Operation> unused = EnumSet.allOf(Operation.class);
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.path().startsWith(API)) {
                offences.add(endpoint + " lies outside " + API);
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

    /** It answers nothing: it only takes away from a request what is no token. */
    private static final String FILTER = "fr.pesee.ground.problem.EmptyTokens@";

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
                offences.add("the route " + route.path() + " is answered past the API");
            }
            route.handlers().stream()
                    .filter(handler -> !(route.path().isEmpty() && handler.startsWith(FILTER)))
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
