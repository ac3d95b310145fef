package fr.pesee.receive.offline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of keys made elsewhere say, in {@code messages/offline_*.properties}. */
@MessageBundle("offline")
interface OfflineMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String protectsTitle();

    @Message
    String protectsServer();

    @Message
    String protectsOffline();

    @Message
    String protectsNeither();

    @Message
    String missing();

    @Message
    String takeOrder();

    @Message
    String takeOrderText();

    @Message
    String download();

    @Message
    String make();

    @Message
    String makeText();

    @Message
    String makeAfter();

    @Message
    String hand();

    @Message
    String handText();

    @Message
    String anew();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String send();

    @Message
    String refusedTitle();

    @Message
    String nothingKept();

    @Message
    String opening();

    @Message
    String sealedTitle();

    @Message
    String sealedLead();

    @Message
    String take();

    @Message
    String takeText();

    @Message
    String openElsewhere();

    @Message
    String openText();

    @Message
    String openAfter();

    @Message
    String notSealed();

    @Message
    String know();

    @Message
    String knowWhich();

    @Message
    String knowHolders();

    @Message
    String knowLedger();
}
