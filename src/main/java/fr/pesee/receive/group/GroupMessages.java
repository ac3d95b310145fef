package fr.pesee.receive.group;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of groups, on the page of deposits too, in {@code messages/group_*.properties}. */
@MessageBundle("group")
interface GroupMessages {
    @Message
    String who();

    @Message
    String alone();

    @Message
    String joint();

    @Message
    String jointHint();

    @Message
    String several();

    @Message
    String severalHint();

    @Message
    String asMember();

    @Message
    String lead();

    @Message
    String leadShare();

    @Message
    String member();

    @Message
    String name();

    @Message
    String identifier();

    @Message
    String identifierOptional();

    @Message
    String share();

    @Message
    String remove();

    @Message
    String addMember();

    @Message
    String toConfirm();

    @Message
    String toConfirmText();

    @Message
    String later();

    @Message
    String link();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String digest();

    @Message
    String declared();

    @Message
    String declaredText();

    @Message
    String subcontractors();

    @Message
    String subcontractor();

    @Message
    String purpose();

    @Message
    String addSubcontractor();

    @Message
    String providers();

    @Message
    String provider();

    @Message
    String addProvider();

    @Message
    String warning();

    @Message
    String identifierForm();

    @Message
    String identifierDigits();

    @Message
    String shareWrong();

    @Message
    String nameMissing();

    @Message
    String twice();

    @Message
    String noMember();

    @Message
    String sum();

    @Message
    String sumWrong();

    @Message
    String title();

    @Message
    String ofLot(int number);

    @Message
    String actFor();

    @Message
    String closed();

    @Message
    String pageLead();

    @Message
    String linkReceived();

    @Message
    String linkHint();

    @Message
    String linkWrong();

    @Message
    String composition();

    @Message
    String number();

    @Message
    String role();

    @Message
    String part();

    @Message
    String leadRole();

    @Message
    String memberRole();

    @Message
    String isLead();

    @Message
    String notNamed();

    @Message
    String digestHint();

    @Message
    String whatIsSent();

    @Message
    String confirm();

    @Message
    String own();

    @Message
    String ownNone();

    @Message
    String when();

    @Message
    String saved();

    /** Said of a confirmation, in the minutes. */
    @Message
    String confirmedLate();

    @Message
    String lateText();

    @Message
    String confirmedBy(String organisation, String when);

    @Message
    String colon();

    @Message
    String unconfirmed();
}
