package fr.pesee.receive.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page that seals says of files, drafts and the summary, in {@code messages/sealing_*.properties}. */
@MessageBundle("sealing")
interface SealingMessages {
    @Message
    String keptTitle();

    @Message
    String keptPrices();

    @Message
    String keptChoose();

    @Message
    String keptWhere();

    @Message
    String keptForget();

    @Message
    String keptSure();

    @Message
    String keptAct();

    @Message
    String keptGone();

    @Message
    String otherKey();

    @Message
    String resumed();

    @Message
    String full();

    @Message
    String emptyFolder();

    @Message
    String oneOnly();

    @Message
    String sameName();

    @Message
    String nameTurning();

    @Message
    String nameUnseen();

    @Message
    String namePath();

    @Message
    String nameLong();

    @Message
    String pdfDamaged();

    @Message
    String pdfLocked();

    @Message
    String zipDamaged();

    @Message
    String zipLocked();

    @Message
    String zipEmpty();

    @Message
    String officeLocked();

    @Message
    String drop();

    @Message
    String files();

    @Message
    String none();

    @Message
    String allProgress();

    @Message
    String hashing();

    @Message
    String stateSealed();

    @Message
    String stateSealing();

    @Message
    String stateFailed();

    @Message
    String keptWhole();

    @Message
    String keptAgain();

    @Message
    String pickAgain();

    @Message
    String envelope(String name);

    @Message
    String candidacyShared();

    @Message
    String priceApart();

    /** Before the number and the title of a lot. */
    @Message
    String alsoFor();

    @Message
    String alsoSealing();

    @Message
    String alsoSealed();

    @Message
    String alsoFailed();
}
