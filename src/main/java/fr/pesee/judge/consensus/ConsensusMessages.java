package fr.pesee.judge.consensus;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the agreed marks’ pages, in {@code messages/consensus_*.properties}. */
@MessageBundle("consensus")
interface ConsensusMessages {
    @Message
    String title();

    @Message
    String heading(int done, int all);

    @Message
    String leadMasked();

    @Message
    String leadComplete();

    @Message
    String leadLocked();

    @Message
    String completeTitle();

    @Message
    String completeText();

    @Message
    String lock();

    @Message
    String allMarks();

    @Message
    String caption();

    @Message
    String bid();

    @Message
    String mark();

    @Message
    String onScale();

    @Message
    String reason();

    @Message
    String act();

    @Message
    String points(String points);

    @Message
    String entry();

    @Message
    String toAgree();

    @Message
    String agree();

    @Message
    String correct();

    @Message
    String legend();

    @Message
    String elements();

    @Message
    String agreedMark();

    @Message
    String choose();

    @Message
    String meaning();

    @Message
    String reasonLabel();

    @Message
    String save();

    @Message
    String close();

    @Message
    String correcting();

    @Message
    String saved(String time, String criterion, String bid, String mark);
}
