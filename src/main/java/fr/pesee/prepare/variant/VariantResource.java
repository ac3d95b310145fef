package fr.pesee.prepare.variant;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.problem.Versions;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of secret quantity variants, for the tender's officer only. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/variants")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class VariantResource {
    private final Variants variants;
    private final CurrentActor actor;

    VariantResource(Variants variants, CurrentActor actor) {
        this.variants = variants;
        this.actor = actor;
    }

    /** The variants of a lot, in order. */
    record Shown(List<One> variants) {
        static Shown of(List<Variant.Sealed> sealed) {
            return new Shown(sealed.stream().map(One::of).toList());
        }
    }

    /**
     * One of them.
     *
     * @param quantities by line code
     * @param salt what its commitment was made with; who publishes it gives the quantities away
     */
    record One(String code, String name, Map<String, BigDecimal> quantities, String salt, String commitment) {
        static One of(Variant.Sealed sealed) {
            Variant variant = sealed.variant();
            return new One(variant.code(), variant.name(), variant.quantities(), sealed.salt(), sealed.commitment());
        }
    }

    /** The variants with their salts. */
    @GET
    @Permits(Operation.READ_VARIANTS)
    public Response read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        long version = variants.version(tender, lot);
        return answer(variants.read(actor.get(), tender, lot), version);
    }

    /** Replaces the variants of a lot in preparation; with If-Match, only those that were read. */
    @PUT
    @Once
    @Permits(Operation.EDIT_VARIANTS)
    public Response replace(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable VariantsDraft draft) {
        SeenVersion seen = SeenVersion.ifClaimed(ifMatch);
        List<Variant.Sealed> stored = variants.replace(actor.get(), tender, lot, seen, Bodies.required(draft));
        return answer(stored, variants.version(tender, lot));
    }

    private static Response answer(List<Variant.Sealed> sealed, long version) {
        return Response.ok(Shown.of(sealed))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .tag(Versions.tag(version))
                .build();
    }
}
