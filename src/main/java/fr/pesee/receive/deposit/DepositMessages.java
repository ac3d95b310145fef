package fr.pesee.receive.deposit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that seals, in {@code messages/deposit_*.properties}. */
@MessageBundle("deposit")
interface DepositMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String lotOf(int number);

    @Message
    String closed();

    @Message
    String history();

    @Message
    String left();

    @Message
    String days();

    @Message
    String over();

    @Message
    String limit();

    @Message
    String clock();

    @Message
    String lateLead();

    @Message
    String noScript();

    @Message
    String doneOnTime();

    @Message
    String doneLate();

    @Message
    String doneText();

    @Message
    String otherSecret();

    @Message
    String keepProof();

    @Message
    String seeReceipt();

    @Message
    String pieces();

    @Message
    String limits();

    @Message
    String largestFile(String megabytes);

    @Message
    String largestBid(String megabytes);

    @Message
    String types();

    @Message
    String required();

    @Message
    String optional();

    @Message
    String other();

    @Message
    String otherHint();

    @Message
    String todo();

    @Message
    String sealing();

    @Message
    String sealed();

    @Message
    String failedState();

    @Message
    String choose();

    @Message
    String prices();

    @Message
    String pricesHint();

    @Message
    String pricesDrawn();

    @Message
    String pricesCaption();

    @Message
    String line();

    @Message
    String quantity();

    @Message
    String unitPrice();

    @Message
    String amount();

    @Message
    String priceOf(String label);

    @Message
    String total();

    @Message
    String measures();

    @Message
    String measuresHint();

    @Message
    String summary();

    @Message
    String sealedOf();

    @Message
    String irrevocable();

    @Message
    String act();

    @Message
    String blank();

    @Message
    String missing();

    @Message
    String noTotal();

    @Message
    String unusable();

    @Message
    String unsendable();

    @Message
    String notNumber();

    @Message
    String ambiguousNumber();

    @Message
    String notValue();

    @Message
    String emptyFile();

    @Message
    String changedFile();

    @Message
    String tooLarge();

    @Message
    String otherType();

    @Message
    String sessionOver();

    @Message
    String retrying();

    @Message
    String silent();

    @Message
    String insecure();

    @Message
    String failed();

    @Message
    String depositing();

    @Message
    String secret();

    @Message
    String remove();

    @Message
    String totalPrice();

    @Message
    String rules();

    @Message
    String earlier();

    @Message
    String earlierText(String when);

    @Message
    String earlierWithdrawn(String when);

    @Message
    String earlierShut(String when);

    @Message
    String keysReplaced(String when);

    @Message
    String who();

    @Message
    String whoText(int needed, int holders);

    @Message
    String keyTitle();

    @Message
    String practice();

    @Message
    String erasedAfter();

    @Message
    String erasedOn(String when);
}
