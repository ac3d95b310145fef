package fr.pesee.receive.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the review of deposits, in {@code messages/review_*.properties}. */
@MessageBundle("review")
interface ReviewMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String staySealed();

    @Message
    String order();

    @Message
    String received();

    @Message
    String after(String span);

    @Message
    String began();

    @Message
    String counted(String attempts, String interrupted, String refused);

    @Message
    String openedBeside();

    @Message
    String fate();

    @Message
    String owed();

    @Message
    String settled();

    @Message
    String copySettled();

    @Message
    String oneDecision();

    @Message
    String folded(int n);

    @Message
    String depositsOf(String bidder);

    @Message
    String awaits();

    @Message
    String decided();

    @Message
    String look();

    @Message
    String none();

    @Message
    String history();

    @Message
    String proposedOn(String proposer, String at);

    @Message
    String decidedOn(String confirmer, String at);

    @Message
    String notDecided();

    @Message
    String overtaken();

    @Message
    String confirm();

    @Message
    String propose();

    @Message
    String proposeLead();

    @Message
    String revokeLead();

    @Message
    String outcome();

    @Message
    String motive();

    @Message
    String motiveHint();

    @Message
    String revokeHint();

    @Message
    String attemptsOf();

    @Message
    String attemptsLead(String deadline);

    @Message
    String number();

    @Message
    String what();

    @Message
    String beganAt();

    @Message
    String endedAt();

    @Message
    String size();

    @Message
    String how();

    @Message
    String moreAttempts();

    @Message
    String seenNone();

    @Message
    String doneProposed();

    @Message
    String doneDecided();

    @Message
    String incident();

    @Message
    String incidents();

    @Message
    String noIncident();

    @Message
    String times(String count);
}
