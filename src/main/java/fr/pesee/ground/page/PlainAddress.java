package fr.pesee.ground.page;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Each page and object has one address: what merely would be read as that address is none. */
class PlainAddress {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

    /**
     * No address of ours has matrix parameters. Routing would drop them, so that an address would reach a page that no
     * filter has recognised by its path.
     */
    @ServerRequestFilter(preMatching = true)
    void require(RoutingContext routed) {
        if (Objects.requireNonNullElse(routed.request().path(), "").indexOf(';') >= 0) {
            throw unknown();
        }
    }

    /** Numbers are written one way: neither {@code 01} nor {@code +1} is lot 1. */
    @ServerRequestFilter
    void requirePlainNumbers(ResourceInfo asked, UriInfo address) {
        for (Parameter parameter : asked.getResourceMethod().getParameters()) {
            PathParam named = parameter.getAnnotation(PathParam.class);
            boolean number = parameter.getType() == int.class || parameter.getType() == long.class;
            if (named != null && number && !isPlain(address, named.value())) {
                throw unknown();
            }
        }
    }

    private static boolean isPlain(UriInfo address, String name) {
        @Nullable String written = address.getPathParameters().getFirst(name);
        return written != null && PLAIN_NUMBER.matcher(written).matches();
    }

    private static Refused unknown() {
        return new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
    }
}
