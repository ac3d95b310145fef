package fr.pesee.ground.page;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * No address of ours has matrix parameters. Routing would drop them, so that an address would reach a page that no
 * filter has recognised by its path.
 */
class PlainAddress {
    @ServerRequestFilter(preMatching = true)
    void require(RoutingContext routed) {
        if (Objects.requireNonNullElse(routed.request().path(), "").indexOf(';') >= 0) {
            throw new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
        }
    }
}
