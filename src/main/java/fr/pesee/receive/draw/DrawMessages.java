package fr.pesee.receive.draw;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of a draw, in {@code messages/draw_*.properties}. */
@MessageBundle("draw")
interface DrawMessages {
    @Message
    String title();

    @Message
    String keys();

    @Message
    String heading();

    @Message
    String lead(String state);

    @Message
    String nothing();

    @Message
    String witnesses();

    @Message
    String noWitnesses();

    @Message
    String person();

    @Message
    String state();

    @Message
    String commitment();

    @Message
    String number();

    @Message
    String told(String what);

    @Message
    String announce();

    @Message
    String announceText();

    @Message
    String announceAgain();

    @Message
    String announceButton();

    @Message
    String announced();

    @Message
    String give();

    @Message
    String giveText();

    @Message
    String giveFile();

    @Message
    String giveButton();

    @Message
    String byHand();

    @Message
    String announceByHand();

    @Message
    String commitmentLabel();

    @Message
    String numberLabel();

    @Message
    String send();

    @Message
    String error(String what);

    @Message
    String fileText();

    @Message
    String excuse();

    @Message
    String excuseText();

    @Message
    String excuseFrom(String instant);

    @Message
    String excuseWho();

    @Message
    String excuseReason();

    @Message
    String excuseReasonHint();

    @Message
    String excuseButton();

    @Message
    String choose();

    @Message
    String lots();

    @Message
    String lot();

    @Message
    String drawn();

    @Message
    String notYet();

    @Message
    String cancelled();

    @Message
    String seed();

    @Message
    String deposits();

    @Message
    String how();

    @Message
    String howText(String part);

    @Message
    String done(String what);
}
