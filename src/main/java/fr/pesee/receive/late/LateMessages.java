package fr.pesee.receive.late;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of backup copies, in {@code messages/late_*.properties}. */
@MessageBundle("late")
interface LateMessages {
    @Message
    String copies();

    @Message
    String leadAwaited();

    @Message
    String leadOpened();

    @Message
    String onlyYou();

    @Message
    String doneRegistered();

    @Message
    String doneProposed();

    @Message
    String doneDecided();

    @Message
    String received();

    @Message
    String bidder();

    @Message
    String receivedAt();

    @Message
    String fate();

    @Message
    String numbered(int number);

    @Message
    String late();

    @Message
    String unlabelled();

    @Message
    String registeredLate();

    @Message
    String undecided();

    @Message
    String awaits();

    @Message
    String history();

    @Message
    String proposedBy();

    @Message
    String inPlaceOf();

    @Message
    String firstSent(String at);

    @Message
    String account(String digits);

    @Message
    String again();

    @Message
    String contentUnusable();

    @Message
    String confirmedBy();

    @Message
    String unconfirmed();

    @Message
    String propose();

    @Message
    String proposeOther();

    @Message
    String toConfirm();

    @Message
    String none();

    @Message
    String register();

    @Message
    String registerLead();

    @Message
    String bidderLabel();

    @Message
    String bidderHint();

    @Message
    String identifierLabel();

    @Message
    String identifierHint();

    @Message
    String receivedLabel();

    @Message
    String receivedHint();

    @Message
    String carrier();

    @Message
    String choose();

    @Message
    String labelled();

    @Message
    String labelledHint();

    @Message
    String doRegister();

    @Message
    String proposeLead();

    @Message
    String seen();

    @Message
    String seenLead();

    @Message
    String seenNone();

    @Message
    String organisation();

    @Message
    String began();

    @Message
    String attempts();

    @Message
    String interrupted();

    @Message
    String refused();

    @Message
    String beforeDeadline();

    @Message
    String notBefore();

    @Message
    String outcome();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String noReason();

    @Message
    String whose();

    @Message
    String whoseHint();

    @Message
    String nobody();

    @Message
    String evidence();

    @Message
    String evidenceHint();

    @Message
    String doPropose();

    @Message
    String back();

    @Message
    String twoPersons();

    @Message
    String nothingFollows();

    @Message
    String doneEntered();

    @Message
    String contentAwaited();

    @Message
    String contentSealed();

    @Message
    String contentOpened();

    @Message
    String contentEnter();

    @Message
    String contentAgain();

    @Message
    String contentTitle(int number);

    @Message
    String contentLead();

    @Message
    String contentNoScript();

    @Message
    String contentWhole();

    @Message
    String contentApart();

    @Message
    String contentAside();

    @Message
    String contentNext();

    @Message
    String contentNextText();

    @Message
    String contentAct();

    @Message
    String contentDo();

    @Message
    String decision();
}
