package fr.pesee;

import fr.pesee.ground.access.Permits;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What the running application answers to, asked of its own routers. */
final class LiveEndpoints {
    private static final Pattern HANDLERS = Pattern.compile("[cC]ontextHandlers=\\[([^]]*)]");
    private static final String ROOT = "/";

    private LiveEndpoints() {}

    /**
     * A route of the web server below API and pages.
     *
     * @param path where it stands; empty when it sees every request and passes it on
     * @param handlers the classes that handle it
     */
    record RawRoute(String path, List<String> handlers) {}

    /** Every endpoint of the API. */
    static List<Endpoint> ofApi() {
        return all().stream().filter(endpoint -> !endpoint.isPage()).toList();
    }

    /** Every endpoint, of the API and of pages. */
    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        RuntimeResourceVisitor visitor = new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                Permits permits = resource.getLazyMethod().getMethod().getAnnotation(Permits.class);
                endpoints.add(new Endpoint(
                        method,
                        path.isEmpty() ? ROOT : path,
                        permits == null ? null : permits.value(),
                        resource.getConsumes().stream().map(Object::toString).toList(),
                        resource.getResourceClass().getSimpleName()));
            }
        };
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), visitor);
        return endpoints;
    }

    /** Every route of the web server, those of mounted routers under their whole path. */
    static List<RawRoute> ofServer(Router router) {
        return routes(router, "");
    }

    private static List<RawRoute> routes(Router router, String prefix) {
        List<RawRoute> routes = new ArrayList<>();
        for (Route route : router.getRoutes()) {
            String path = Objects.requireNonNullElse(route.getPath(), "");
            String whole = path.equals(ROOT) && prefix.isEmpty() ? "" : (prefix + path).replace("//", ROOT);
            if (route.getSubRouter() == null) {
                routes.add(new RawRoute(whole, handlers(route)));
            } else {
                routes.addAll(routes(route.getSubRouter(), whole));
            }
        }
        return routes;
    }

    private static List<String> handlers(Route route) {
        Matcher matcher = HANDLERS.matcher(route.toString());
        return matcher.find()
                ? Arrays.stream(matcher.group(1).split(", "))
                        .filter(handler -> !handler.isBlank())
                        .toList()
                : List.of();
    }
}
