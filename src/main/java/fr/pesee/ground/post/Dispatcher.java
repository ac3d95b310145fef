package fr.pesee.ground.post;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Mails what waits in the outbox: each letter in a transaction of its own, in which no other instance sees it. It is
 * sent before that is committed, so at least once; a second delivery has the first one's Message-ID.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** So many at one go; what is left waits for the next one, a few seconds later. */
    private static final int AT_ONCE = 500;

    /** Longer than the mail library waits for a server. */
    private static final int TRANSACTION_SECONDS = 60;

    /** What became of one letter. */
    private enum Outcome {
        NONE_LEFT,
        SENT,
        FAILED,
        UNREACHABLE
    }

    private final LetterStore store;
    private final Mailer mailer;
    private final InstantSource clock;
    private final Optional<String> server;
    private final String address;
    private final AtomicBoolean failing = new AtomicBoolean();

    Dispatcher(
            LetterStore store,
            Mailer mailer,
            InstantSource clock,
            @ConfigProperty(name = "pesee.smtp-host") Optional<String> server,
            @ConfigProperty(name = "pesee.address") Optional<String> address) {
        this.store = store;
        this.mailer = mailer;
        this.clock = clock;
        this.server = server;
        this.address = address.orElse("").replaceAll("/+$", "");
    }

    @Scheduled(every = "{pesee.post.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        dispatch();
    }

    /** Whether a mail server is set; letters wait until one is. */
    boolean hasServer() {
        return server.isPresent();
    }

    /**
     * Sends what waits, until nothing is left or the server cannot be reached.
     *
     * @return how many were sent
     */
    int dispatch() {
        int sent = 0;
        for (int tried = 0; tried < AT_ONCE; tried++) {
            Outcome outcome = QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(this::one);
            if (outcome == Outcome.NONE_LEFT || outcome == Outcome.UNREACHABLE) {
                break;
            }
            sent += outcome == Outcome.SENT ? 1 : 0;
        }
        return sent;
    }

    private Outcome one() {
        Instant now = clock.instant();
        Instant patience = now.minus(Backoff.PATIENCE);
        LetterEntity row = (hasServer() ? store.claim(now) : store.claimPutBefore(patience)).orElse(null);
        if (row == null) {
            return Outcome.NONE_LEFT;
        }
        Letter letter = row.letter();
        WrittenMail mail = WrittenMail.of(row.id, letter, address);
        String digest = mail.digest(letter.subject());
        if (row.putAt.isBefore(patience)) {
            row.fail(Failure.EXPIRED, now);
            row.settle(false, digest, now);
            return Outcome.FAILED;
        }
        @Nullable Failure failure = send(letter, mail);
        if (failure == null) {
            row.settle(true, digest, now);
            return Outcome.SENT;
        }
        row.fail(failure, now);
        if (failure == Failure.ADDRESS_REFUSED) {
            row.settle(false, digest, now);
        }
        return failure == Failure.UNREACHABLE ? Outcome.UNREACHABLE : Outcome.FAILED;
    }

    /** Null when it was sent. What went wrong is logged when it begins, not every few seconds. */
    private @Nullable Failure send(Letter letter, WrittenMail written) {
        Mail mail = Mail.withText(letter.recipient(), letter.subject(), written.text())
                .addHeader("Message-ID", written.id())
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", letter.language());
        if (written.unsubscribe() != null) {
            mail.addHeader("List-Unsubscribe", "<" + written.unsubscribe() + ">");
        }
        try {
            mailer.send(mail);
        } catch (RuntimeException thrown) {
            Failure failure = Failure.of(thrown);
            if (failure != Failure.ADDRESS_REFUSED && failing.compareAndSet(false, true)) {
                LOG.warnf("mail cannot be sent (%s); it waits and is tried again", failure);
            }
            return failure;
        }
        if (failing.compareAndSet(true, false)) {
            LOG.info("mail is sent again");
        }
        return null;
    }
}
