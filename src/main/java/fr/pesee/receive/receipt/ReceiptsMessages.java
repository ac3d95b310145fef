package fr.pesee.receive.receipt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that checks receipts, in {@code messages/receipts_*.properties}. */
@MessageBundle("receipts")
interface ReceiptsMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String noScript();

    @Message
    String choose();

    @Message
    String hint();

    @Message
    String genuine();

    @Message
    String forged();

    @Message
    String foreign();

    @Message
    String unreadable();

    @Message
    String unable();

    @Message
    String said();

    @Message
    String bidder();

    @Message
    String tender();

    @Message
    String lot();

    @Message
    String deposit();

    @Message
    String receivedAt();

    @Message
    String deadline();

    @Message
    String onTime();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String compare();

    @Message
    String documents();

    @Message
    String found();

    @Message
    String unknown();

    @Message
    String key();

    @Message
    String keyText();

    @Message
    String withdrawal();

    @Message
    String refused();

    @Message
    String reasons();

    @Message
    String statedAt();

    @Message
    String attempts();

    @Message
    String trial();

    @Message
    String trialYes();
}
