package fr.pesee.receive.deposit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of receipts, in {@code messages/receipt_*.properties}. */
@MessageBundle("receipt")
interface ReceiptMessages {
    @Message
    String receivedOnTime();

    @Message
    String receivedLate();

    @Message
    String receiptFile();

    @Message
    String receiptOf();

    @Message
    String onTime();

    @Message
    String isLate();

    @Message
    String atHead();

    @Message
    String lateText();

    @Message
    String bidder();

    @Message
    String tenderWord();

    @Message
    String depositWord();

    @Message
    String contents();

    @Message
    String contentsText(int pieces, String size);

    @Message
    String place();

    @Message
    String counts();

    @Message
    String keysReplaced();

    @Message
    String keysReplacedShut();

    @Message
    String replaced();

    @Message
    String keptSealed();

    @Message
    String digest();

    @Message
    String digestText();

    @Message
    String proofs();

    @Message
    String signature();

    @Message
    String register();

    @Message
    String registerText();

    @Message
    String checkTitle();

    @Message
    String checkText();

    @Message
    String checkLink();

    @Message
    String until();

    @Message
    String historyLead();

    @Message
    String received();

    @Message
    String receiptWord();

    @Message
    String open();

    @Message
    String none();

    @Message
    String goDeposit();

    @Message
    String timestamp();

    @Message
    String timestampText();

    @Message
    String timestampFile();

    @Message
    String opened();

    @Message
    String setAside();

    @Message
    String copyOpened(int number);

    @Message
    String copyLead();

    @Message
    String copyUseless();

    @Message
    String copyEntered();

    @Message
    String copyOpenedAt();

    @Message
    String copyFiles();

    @Message
    String fileWord();

    @Message
    String sizeWord();

    @Message
    String unpriced();

    @Message
    String unregistered();

    @Message
    String readmitted();

    @Message
    String staysShut();
}
