package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permissions;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is answered that the permission table does not know. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LiveEndpointsTest {
    @Inject
    Router router;

    @Test
    void everyEndpointStandsUnderARowAndEveryRowGovernsOne() {
        List<Endpoint> endpoints = LiveEndpoints.all();
        assertTrue(endpoints.stream().filter(Endpoint::isPage).count() > 10, endpoints::toString);
        assertTrue(LiveEndpoints.ofApi().size() > 20, endpoints::toString);
        assertEquals(List.of(), EndpointRules.offences(endpoints, LiveEndpointsTest::hasRow));
    }

    @Test
    void nothingIsAnsweredPastApiAndPages() {
        List<LiveEndpoints.RawRoute> routes = LiveEndpoints.ofServer(router);
        assertTrue(routes.stream().anyMatch(route -> route.path().startsWith("/q/health")), routes::toString);
        assertEquals(List.of(), EndpointRules.offences(routes));
    }

    @Test
    void theDescriptionNamesWhatIsAnswered() {
        JsonNode paths =
                Api.anonymous().get("/q/openapi?format=json").expect(200).json().path("paths");
        Set<String> described = new TreeSet<>();
        paths.fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> live =
                LiveEndpoints.ofApi().stream().map(Endpoint::toString).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(List.of(), EndpointRules.differences(live, described));
    }

    @Test
    void noAddressFailsOnAMediaTypeThatIsNone() {
        Api officer = Api.as(Cast.OFFICER);
        Visitor person = Visitor.as(Cast.OFFICER);
        for (Endpoint endpoint : LiveEndpoints.all()) {
            String address = endpoint.at("ffffffff-0000-4000-8000-000000000001");
            for (String type : List.of("", "a/b/c")) {
                boolean byForm = endpoint.isPage() && endpoint.method().equals("POST");
                Answer answer = byForm
                        ? person.with("Content-Type", type).postAsIs(address, "a=b")
                        : officer.with("Content-Type", type)
                                .send(endpoint.method(), address, endpoint.isRead() ? null : "{}");
                assertTrue(answer.status() < 500, answer::toString);
            }
        }
    }

    @Test
    void anEndpointWithoutARowIsFound() {
        List<Endpoint> planted = everyRowUsed();
        planted.add(new Endpoint("GET", "/api/v1/tenders/{tender}/secrets", null, List.of(), "SecretResource"));
        planted.add(new Endpoint("GET", "/tenders/{tender}/secrets", null, List.of(), "SecretPages"));
        assertEquals(
                List.of(
                        "GET /api/v1/tenders/{tender}/secrets carries no @Permits",
                        "GET /tenders/{tender}/secrets carries no @Permits"),
                EndpointRules.offences(planted, operation -> true));
        assertEquals(
                List.of("GET /LOCK_MARKS has no row in the permission table"),
                EndpointRules.offences(everyRowUsed(), operation -> operation != Operation.LOCK_MARKS).stream()
                        .map(offence -> offence.replace("/api", ""))
                        .toList());
    }

    @Test
    void anEndpointThatIsNeitherTheApisNorAPageIsFound() {
        List<Endpoint> planted = everyRowUsed();
        planted.add(new Endpoint("GET", "/secrets", Operation.READ_TENDER, List.of(), "SecretResource"));
        planted.add(new Endpoint("GET", "/api/secrets", Operation.READ_TENDER, List.of(), "SecretPages"));
        assertEquals(
                List.of("GET /secrets is answered by SecretResource", "GET /api/secrets is answered by SecretPages"),
                EndpointRules.offences(planted, operation -> true));
    }

    @Test
    void aStepThatAPageTakesWithoutAskingForThePasswordIsFound() {
        List<Endpoint> planted = everyRowUsed();
        for (String path : List.of("/lock", "/confirm/lock")) {
            planted.add(new Endpoint("GET", path, Operation.LOCK_MARKS, List.of(), "MarkPages"));
            planted.add(new Endpoint("POST", path, Operation.LOCK_MARKS, List.of(), "MarkPages"));
        }
        assertEquals(
                List.of("POST /lock takes a step outside /confirm/"),
                EndpointRules.offences(planted, operation -> true));
    }

    @Test
    void aRowThatGovernsNothingIsFound() {
        List<Endpoint> planted = everyRowUsed();
        planted.removeIf(endpoint -> endpoint.operation() == Operation.MOVE_CLOCK);
        assertEquals(List.of("MOVE_CLOCK governs no endpoint"), EndpointRules.offences(planted, operation -> true));
    }

    @Test
    void aRouteOfItsOwnIsFound() {
        List<String> ours = List.of("fr.pesee.ground.page.Backdoor@1");
        assertEquals(
                List.of(
                        "the route /backdoor is answered past API and pages",
                        "the route /backdoor is handled by fr.pesee.ground.page.Backdoor@1"),
                EndpointRules.offences(List.of(new LiveEndpoints.RawRoute("/backdoor", ours))));
        for (String handler : List.of("fr.pesee.ground.page.Backdoor@1", "fr.pesee.ground.page.SecurityHeadersToo@1")) {
            assertEquals(
                    List.of("the route  is handled by " + handler),
                    EndpointRules.offences(List.of(new LiveEndpoints.RawRoute("", List.of(handler)))));
        }
        assertEquals(
                List.of("the route /q/healthy is answered past API and pages"),
                EndpointRules.offences(List.of(new LiveEndpoints.RawRoute("/q/healthy", List.of()))));
        router.get("/planted").handler(request -> request.response().end());
        try {
            List<String> offences = EndpointRules.offences(LiveEndpoints.ofServer(router));
            assertEquals("the route /planted is answered past API and pages", offences.get(0));
            assertTrue(offences.get(1).contains("LiveEndpointsTest"), offences::toString);
        } finally {
            router.getRoutes().stream()
                    .filter(route -> "/planted".equals(route.getPath()))
                    .forEach(route -> route.remove());
        }
    }

    @Test
    void aDescriptionThatDiffersIsFound() {
        assertEquals(
                List.of("GET /a is answered but not described", "GET /b is described but not answered"),
                EndpointRules.differences(Set.of("GET /a", "GET /c"), Set.of("GET /b", "GET /c")));
    }

    private static List<Endpoint> everyRowUsed() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            endpoints.add(new Endpoint("GET", "/api/" + operation, operation, List.of(), "AnyResource"));
        }
        return endpoints;
    }

    private static boolean hasRow(Operation operation) {
        try {
            return Permissions.of(operation) != null;
        } catch (IllegalStateException none) {
            return false;
        }
    }
}
