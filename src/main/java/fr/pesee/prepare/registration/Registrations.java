package fr.pesee.prepare.registration;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.LinkTokens;
import fr.pesee.ground.post.Outbox;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.documents.Downloads;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.registration.RegistrationStore.Purpose;
import fr.pesee.prepare.tender.Tender;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of registrations: register to be told of changes, and tell all who are. */
@ApplicationScoped
public class Registrations {
    /** How long a link that confirms works. */
    private static final Duration CONFIRMABLE = Duration.ofDays(3);

    private static final Duration HOUR = Duration.ofHours(1);

    /** So many confirmations an hour reach one mailbox, whoever asks for them, in whatever tenders. */
    private static final int MOST_TO_ONE = 5;

    private final RegistrationStore store;
    private final LinkTokens tokens;
    private final Publications publications;
    private final Downloads downloads;
    private final People people;
    private final Outbox outbox;
    private final Ledger ledger;
    private final InstantSource clock;
    private final int mostAnHour;

    Registrations(
            RegistrationStore store,
            LinkTokens tokens,
            Publications publications,
            Downloads downloads,
            People people,
            Outbox outbox,
            Ledger ledger,
            InstantSource clock,
            @ConfigProperty(name = "pesee.registrations-per-hour", defaultValue = "200") int mostAnHour) {
        this.store = store;
        this.tokens = tokens;
        this.publications = publications;
        this.downloads = downloads;
        this.people = people;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
        this.mostAnHour = mostAnHour;
    }

    /**
     * Tells everyone who is registered, or took the tender's documents while signed in, at once: a letter for each
     * address, in its language, in the transaction of the act. Where anybody is told, an entry says so (RULE-06,
     * RULE-67). News of the same key are told nobody twice.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID id, News news) {
        Announcement announced = publications.inForce(id).orElse(null);
        if (announced == null) {
            // Nobody can have registered for a draft.
            return;
        }
        Tender tender = announced.tender();
        Instant now = clock.instant();
        store.hold(id);
        enrol(id, now);
        int letters = 0;
        for (RegistrationEntity row : store.told(id)) {
            String token = tokens.next();
            if (outbox.put(RegistrationLetters.news(tender, news, row, token))) {
                store.keep(LinkTokens.digest(token), row.id, Purpose.END, null);
                letters++;
            }
        }
        if (letters > 0) {
            ledger.append(
                    tender.log(),
                    Actor.system(),
                    tender.clock().at(now),
                    new RegistrationEvent.Told(news.key(), news.subject(), letters));
        }
    }

    /**
     * Registers somebody who is signed in, by the address that the identity provider has verified.
     *
     * @param language {@code fr} or {@code en}
     * @return false when no such address is known
     * @throws Refused 404 when the tender was never published
     */
    @Transactional
    public boolean register(Actor actor, UUID tender, String language) {
        publications.announced(tender);
        Optional<String> email = people.emailOf(actor.subject());
        email.ifPresent(address -> {
            store.hold(tender);
            RegistrationEntity row = rowOf(tender, actor.subject(), address, language, clock.instant());
            row.language = language;
            row.belongTo(actor.subject(), address, clock.instant());
        });
        return email.isPresent();
    }

    /**
     * Mails a link that confirms to an address, unless it is registered already or was mailed one within the hour:
     * whoever asks does not learn which.
     *
     * @throws Refused 404 when the tender was never published; when the address is none; when too many asked
     */
    @Transactional
    void ask(UUID id, RegistrationDraft draft) {
        Tender tender = publications.announced(id).tender();
        Findings findings = draft.findings();
        findings.throwIfAny();
        String email = Objects.requireNonNull(draft.email());
        String language = Objects.requireNonNull(draft.language());
        store.hold(id);
        Instant now = clock.instant();
        if (store.asked(id, now.minus(HOUR)) >= mostAnHour) {
            throw new Refused(Refusal.of(RegistrationProblem.REGISTRATIONS_TOO_MANY));
        }
        RegistrationEntity row = store.byAddress(id, email).orElse(null);
        boolean askedJustNow = row != null && row.askedAt.isAfter(now.minus(HOUR));
        if (askedJustNow || row != null && row.isConfirmed() || store.asked(email, now.minus(HOUR)) >= MOST_TO_ONE) {
            return;
        }
        if (row == null) {
            row = RegistrationEntity.of(id, email, language, now);
            store.persist(row);
        }
        row.language = language;
        row.askedAt = now;
        String token = tokens.next();
        store.keep(LinkTokens.digest(token), row.id, Purpose.CONFIRM, now.plus(CONFIRMABLE));
        String ending = tokens.next();
        store.keep(LinkTokens.digest(ending), row.id, Purpose.END, null);
        outbox.put(RegistrationLetters.confirmation(tender, row, token, ending));
    }

    /** The tender that a link of a mail is about; empty when the link leads nowhere any more. */
    Optional<UUID> tenderOf(String token, Purpose purpose) {
        return store.byToken(LinkTokens.digest(token), purpose, clock.instant()).map(row -> row.tender);
    }

    /** Confirms by the link in the mail. The tender; empty when the link leads nowhere any more. */
    @Transactional
    Optional<UUID> confirm(String token) {
        Instant now = clock.instant();
        Optional<RegistrationEntity> found = store.byToken(LinkTokens.digest(token), Purpose.CONFIRM, now);
        found.ifPresent(row -> {
            row.confirmedAt = now;
            store.revoke(row.id, Purpose.CONFIRM);
        });
        return found.map(row -> row.tender);
    }

    /** Ends by the link in a mail, and forgets the address. The tender; empty when there is nothing to end any more. */
    @Transactional
    Optional<UUID> end(String token) {
        Instant now = clock.instant();
        Optional<RegistrationEntity> found = store.byToken(LinkTokens.digest(token), Purpose.END, now);
        Optional<UUID> tender = found.map(row -> row.tender);
        found.ifPresent(row -> {
            if (row.subject == null) {
                store.delete(row);
                return;
            }
            // Kept without address: whoever took the documents would be told again otherwise.
            row.end(now);
            store.revoke(row.id, Purpose.END);
        });
        return tender;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetUnconfirmed() {
        store.forgetUnconfirmed(clock.instant().minus(CONFIRMABLE));
    }

    /** Whoever took the documents while signed in is told, too, unless they wanted no more of it. */
    private void enrol(UUID tender, Instant now) {
        Map<String, String> addresses = people.emailsOf(downloads.subjects(tender));
        addresses.forEach((subject, email) -> {
            RegistrationEntity row = rowOf(tender, subject, email, People.LANGUAGE, now);
            if (!row.isEnded()) {
                row.belongTo(subject, email, now);
            }
        });
    }

    /** The row of a person: by account, else by address, else a new one. */
    private RegistrationEntity rowOf(UUID tender, String subject, String email, String language, Instant now) {
        Optional<RegistrationEntity> byAddress = store.byAddress(tender, email);
        Optional<RegistrationEntity> known = store.bySubject(tender, subject);
        if (known.isPresent()) {
            byAddress.filter(row -> row != known.get()).ifPresent(row -> {
                store.delete(row);
                store.flush();
            });
            return known.get();
        }
        return byAddress.orElseGet(() -> {
            RegistrationEntity row = RegistrationEntity.of(tender, email, language, now);
            store.persist(row);
            return row;
        });
    }
}
