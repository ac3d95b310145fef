package fr.pesee.prepare.publication;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pages about what is announced, in {@code messages/publication_*.properties}. */
@MessageBundle("publication")
interface PublicationMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String rectifying(int version);

    @Message
    String seePublic();

    @Message
    String versions();

    @Message
    String versionsCaption();

    @Message
    String version();

    @Message
    String what();

    @Message
    String when();

    @Message
    String deadline();

    @Message
    String why();

    @Message
    String inForce();

    @Message
    String keptBecause();

    @Message
    String entry();

    @Message
    String cancelled();

    @Message
    String cancelledCaption();

    @Message
    String lot();

    @Message
    String parts();

    @Message
    String partsCaption();

    @Message
    String part();

    @Message
    String digest();

    @Message
    String whole();

    @Message
    String partName(String name);

    @Message
    String newKeys();

    @Message
    String acts();

    @Message
    String rectifyTitle();

    @Message
    String rectifyLead(int version);

    @Message
    String changes();

    @Message
    String reason();

    @Message
    String deadlineMoves(String before, String after);

    @Message
    String deadlineStays(String before);

    @Message
    String deadlineKept();

    @Message
    String publish();

    @Message
    String postponeTitle();

    @Message
    String postponeLead(String before);

    @Message
    String newDeadline();

    @Message
    String newOpening();

    @Message
    String newOpeningHint();

    @Message
    String postponeReason();

    @Message
    String postponeHint();

    @Message
    String postpone();

    @Message
    String day();

    @Message
    String hour();

    @Message
    String cancelTitle();

    @Message
    String cancelTitleLot(int number);

    @Message
    String cancelLead();

    @Message
    String ground();

    @Message
    String choose();

    @Message
    String groundCode(String code);

    @Message
    String cancelReason();

    @Message
    String everyLot();

    @Message
    String cancel();

    @Message
    String back();

    @Message
    String errorTitle();
}
