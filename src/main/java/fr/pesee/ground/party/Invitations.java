package fr.pesee.ground.party;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.post.LinkTokens;
import fr.pesee.ground.post.Outbox;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Inviting colleagues to act for an organisation, by a link that is mailed and used once. */
@ApplicationScoped
class Invitations {
    /** How long a link works. */
    static final Duration VALID = Duration.ofDays(7);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 20;

    private final Organisations organisations;
    private final OrganisationStore store;
    private final InvitationStore invitations;
    private final LinkTokens tokens;
    private final Outbox outbox;
    private final Access access;
    private final InstantSource clock;

    Invitations(
            Organisations organisations,
            OrganisationStore store,
            InvitationStore invitations,
            LinkTokens tokens,
            Outbox outbox,
            Access access,
            InstantSource clock) {
        this.organisations = organisations;
        this.store = store;
        this.invitations = invitations;
        this.tokens = tokens;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    /** What whoever holds a link is asked: whether to act for this organisation. */
    record Invited(Organisation organisation, String inviter, Instant expiresAt) {}

    /**
     * Mails a link to a colleague. An earlier one to the same address leads nowhere from then on.
     *
     * @throws Refused when the actor acts for no organisation, the address is none, or too many were sent
     */
    @Transactional
    Organisation.Invitation invite(Actor actor, InvitationDraft draft) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        store.hold();
        OrganisationEntity row = organisations.held(actor);
        draft.findings().throwIfAny();
        Instant now = clock.instant();
        if (invitations.sent(row.id, actor.subject(), now.minus(HOUR)) >= MOST_AN_HOUR) {
            throw new Refused(Refusal.of(PartyProblem.INVITATIONS_TOO_MANY));
        }
        String email = Objects.requireNonNull(draft.email());
        invitations.open(row.id, email, now).forEach(earlier -> earlier.end(now));
        String token = tokens.next();
        InvitationEntity invitation = new InvitationEntity();
        invitation.id = UUID.randomUUID();
        invitation.organisation = row.id;
        invitation.email = email;
        invitation.digest = LinkTokens.digest(token).hex();
        invitation.inviter = actor.subject();
        invitation.invitedAt = now;
        invitation.expiresAt = now.plus(VALID);
        invitations.persist(invitation);
        outbox.put(OrganisationLetters.invitation(
                invitation.invitation(), row.organisation(), actor.name(), token, draft.spoken()));
        return invitation.invitation();
    }

    /**
     * Withdraws an invitation: its link leads nowhere any more.
     *
     * @throws Refused when there is no such invitation of the actor's organisation
     */
    @Transactional
    void withdraw(Actor actor, UUID id) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        store.hold();
        OrganisationEntity row = organisations.held(actor);
        Instant now = clock.instant();
        invitations.open(row.id, now).stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(PartyProblem.INVITATION_GONE)))
                .end(now);
    }

    /** What a link asks; empty for one that leads nowhere, or no longer. */
    Optional<Invited> invited(Actor actor, String token) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        return open(token).flatMap(one -> organisations
                .find(one.organisation)
                .map(row -> new Invited(row, organisations.someone(one.inviter).name(), one.expiresAt)));
    }

    /**
     * Acts for the organisation of an invitation from then on.
     *
     * @throws Refused when the link leads nowhere, or the actor acts for an organisation already
     */
    @Transactional
    Organisation accept(Actor actor, String token) {
        access.permit(Operation.ACT_FOR_ORGANISATION, actor);
        store.hold();
        InvitationEntity invitation =
                open(token).orElseThrow(() -> new Refused(Refusal.of(PartyProblem.INVITATION_GONE)));
        organisations.requireFree(actor);
        Instant now = clock.instant();
        invitation.end(now);
        OrganisationEntity row = store.findById(invitation.organisation);
        organisations.join(actor, row, organisations.someone(invitation.inviter), now);
        return row.organisation();
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetExpired() {
        invitations.forget(clock.instant());
    }

    private Optional<InvitationEntity> open(String token) {
        Digest digest = LinkTokens.digest(token);
        return invitations.byToken(digest, clock.instant());
    }
}
