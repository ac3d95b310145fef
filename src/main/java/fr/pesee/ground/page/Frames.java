package fr.pesee.ground.page;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.access.Standing;
import fr.pesee.ground.page.Frame.Tab;
import fr.pesee.ground.page.Frame.Who;
import fr.pesee.ground.problem.ReaderLanguage;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The door of pages: the frame that each one stands in. */
@RequestScoped
public class Frames {
    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final Session session;
    private final RoutingContext routed;
    private final HttpHeaders headers;
    private final Optional<String> contact;

    Frames(
            SecurityIdentity identity,
            CurrentActor actor,
            Session session,
            RoutingContext routed,
            HttpHeaders headers,
            @ConfigProperty(name = "pesee.contact") Optional<String> contact) {
        this.identity = identity;
        this.actor = actor;
        this.session = session;
        this.routed = routed;
        this.headers = headers;
        this.contact = contact;
    }

    /** The language of this request's sentences: the one chosen on a page, else the browser's. */
    public String language() {
        return ReaderLanguage.of(headers);
    }

    /** The frame of a page that is about no tender. */
    public Frame plain() {
        return plain(Nature.REAL);
    }

    /** The same, where what is shown comes from tenders that may be of another nature. */
    public Frame plain(Nature nature) {
        return frame(person().map(this::byRoles).orElse(null), null, List.of(), nature);
    }

    /**
     * The frame of a page of a tender.
     *
     * @param standing what the reader is in it
     * @param section the one that the page belongs to
     */
    public Frame in(TenderHead head, Standing standing, Section section) {
        return frame(
                new Who(standing.actor().name(), formats().listed(standing.effective(), Function::words)),
                head,
                tabs(head, standing, section),
                head.nature());
    }

    private List<Tab> tabs(TenderHead head, Standing standing, Section section) {
        return Arrays.stream(Section.values())
                .filter(one -> !one.isOfLot() || head.lot() > 0)
                .filter(one -> standing.may(one.operation(), head.phase()))
                .map(one -> new Tab(
                        one.address(head.address(), head.lot()), one.label().in(language()), one == section))
                .toList();
    }

    private Who byRoles(Actor person) {
        return new Who(person.name(), formats().listed(person.roles(), Role::words));
    }

    private Formats formats() {
        return Formats.of(language());
    }

    private Optional<Actor> person() {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(actor.get());
    }

    private Frame frame(@Nullable Who who, @Nullable TenderHead head, List<Tab> tabs, Nature nature) {
        return new Frame(
                language(),
                formats(),
                routed.request().uri(),
                who,
                head,
                tabs,
                nature,
                who == null ? 0 : session.secondsLeft(),
                contact.orElse(""));
    }
}
