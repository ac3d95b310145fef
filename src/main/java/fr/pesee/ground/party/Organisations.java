package fr.pesee.ground.party;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.OrganisationEvent.Someone;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The door of organisations: who acts for which. A person acts for one at most. Two may claim one identifier, and
 * neither learns of the other.
 */
@ApplicationScoped
public class Organisations {
    private final OrganisationStore store;
    private final MembershipStore memberships;
    private final InvitationStore invitations;
    private final People people;
    private final Access access;
    private final Ledger ledger;
    private final InstantSource clock;

    Organisations(
            OrganisationStore store,
            MembershipStore memberships,
            InvitationStore invitations,
            People people,
            Access access,
            Ledger ledger,
            InstantSource clock) {
        this.store = store;
        this.memberships = memberships;
        this.invitations = invitations;
        this.people = people;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The organisation that a person acts for now; empty for none. */
    public Optional<Organisation> of(String subject) {
        return store.of(subject).map(OrganisationEntity::organisation);
    }

    /** An organisation, whoever asks: whether they may know of it, the caller decides. */
    public Optional<Organisation> find(UUID id) {
        return store.findByIdOptional(id).map(OrganisationEntity::organisation);
    }

    /** The subjects of all who act for an organisation now, who came first at the beginning. */
    public List<String> people(UUID organisation) {
        return memberships.of(organisation).stream().map(row -> row.subject).toList();
    }

    /** These organisations, by their id, whoever asks. */
    public Map<UUID, Organisation> among(Collection<UUID> ids) {
        return store.all(Set.copyOf(ids)).stream()
                .map(OrganisationEntity::organisation)
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** The SIREN that an organisation’s identifier tells; empty for one that tells none. */
    public Optional<String> sirenOf(UUID organisation) {
        return find(organisation).flatMap(one -> one.identifier().siren());
    }

    /** What a bidder sees of the organisation they act for; of none when they act for none. */
    @Transactional
    OrganisationView view(Actor actor) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        return store.of(actor.subject())
                .map(row -> new OrganisationView(
                        row.organisation(),
                        persons(row.id),
                        invitations.open(row.id, clock.instant()).stream()
                                .map(InvitationEntity::invitation)
                                .toList()))
                .orElseGet(() -> new OrganisationView(null, List.of(), List.of()));
    }

    /**
     * Creates an organisation, for which its creator acts from then on.
     *
     * @throws Refused when they act for one already, or name and identifier are not in order
     */
    @Transactional
    public Organisation create(Actor actor, OrganisationDraft draft) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        store.hold();
        draft.findings().throwIfAny();
        requireFree(actor);
        Instant now = clock.instant();
        OrganisationEntity row = new OrganisationEntity();
        row.id = UUID.randomUUID();
        row.createdAt = now;
        row.describe(draft.named(), draft.identified());
        store.persistAndFlush(row);
        ledger.append(Ledger.PLATFORM, actor, now, new OrganisationEvent.Created(row.id, row.name, row.identifier()));
        join(actor, row, null, now);
        return row.organisation();
    }

    /**
     * Puts name and identifier right.
     *
     * @throws Refused unless they are in order, and the actor has acted for it longest
     */
    @Transactional
    Organisation change(Actor actor, OrganisationDraft draft) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        store.hold();
        OrganisationEntity row = held(actor);
        requireFirst(actor, row);
        draft.findings().throwIfAny();
        String oldName = row.name;
        Identifier oldIdentifier = row.identifier();
        if (oldName.equals(draft.named()) && oldIdentifier.equals(draft.identified())) {
            return row.organisation();
        }
        row.describe(draft.named(), draft.identified());
        ledger.append(
                Ledger.PLATFORM,
                actor,
                clock.instant(),
                new OrganisationEvent.Changed(row.id, row.name, row.identifier(), oldName, oldIdentifier));
        return row.organisation();
    }

    /**
     * Acts for it no more; invitations that they sent end.
     *
     * @throws Refused when nobody would be left
     */
    @Transactional
    void leave(Actor actor) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        store.hold();
        OrganisationEntity row = held(actor);
        if (memberships.of(row.id).size() == 1) {
            throw new Refused(Refusal.of(PartyProblem.ORGANISATION_LAST_PERSON));
        }
        end(actor, row, actor.subject());
    }

    /**
     * Lets another person act for it no more; invitations that they sent end.
     *
     * @throws Refused unless the other is there, and the actor has acted for it longest; nobody removes themselves
     */
    @Transactional
    void remove(Actor actor, String person) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        store.hold();
        OrganisationEntity row = held(actor);
        requireFirst(actor, row);
        boolean there = people(row.id).contains(person) && !person.equals(actor.subject());
        if (!there) {
            throw new Refused(Refusal.of(PartyProblem.ORGANISATION_PERSON_UNKNOWN));
        }
        end(actor, row, person);
    }

    /** From now on this person acts for it; {@link OrganisationStore#hold} has been called. */
    void join(Actor actor, OrganisationEntity row, @Nullable Someone inviter, Instant now) {
        MembershipEntity membership = new MembershipEntity();
        membership.subject = actor.subject();
        membership.organisation = row.id;
        membership.joinedAt = now;
        memberships.persistAndFlush(membership);
        ledger.append(
                Ledger.PLATFORM,
                actor,
                now,
                new OrganisationEvent.Joined(row.id, row.name, Someone.of(actor), inviter));
    }

    void requireFree(Actor actor) {
        if (store.of(actor.subject()).isPresent()) {
            throw new Refused(Refusal.of(PartyProblem.ORGANISATION_HELD));
        }
    }

    OrganisationEntity held(Actor actor) {
        return store.of(actor.subject()).orElseThrow(() -> new Refused(Refusal.of(PartyProblem.ORGANISATION_MISSING)));
    }

    private void requireFirst(Actor actor, OrganisationEntity row) {
        if (!people(row.id).get(0).equals(actor.subject())) {
            throw new Refused(Refusal.of(PartyProblem.ORGANISATION_FIRST_PERSON_ONLY));
        }
    }

    /** Whom a person invited, they answered for: their links lead nowhere once they act for it no more. */
    private void end(Actor actor, OrganisationEntity row, String subject) {
        Instant now = clock.instant();
        memberships.deleteById(subject);
        invitations.openOf(row.id, subject, now).forEach(sent -> sent.end(now));
        ledger.append(Ledger.PLATFORM, actor, now, new OrganisationEvent.Left(row.id, row.name, someone(subject)));
    }

    Someone someone(String subject) {
        Actor known = people.withSubjects(Set.of(subject)).get(subject);
        return known == null ? new Someone(subject, subject) : Someone.of(known);
    }

    private List<Organisation.Person> persons(UUID organisation) {
        List<MembershipEntity> rows = memberships.of(organisation);
        Map<String, Actor> known =
                people.withSubjects(rows.stream().map(row -> row.subject).toList());
        List<Organisation.Person> persons = new ArrayList<>();
        for (MembershipEntity row : rows) {
            Actor person = known.get(row.subject);
            String name = person == null ? row.subject : person.name();
            persons.add(new Organisation.Person(row.subject, name, row.joinedAt, persons.isEmpty()));
        }
        return persons;
    }
}
