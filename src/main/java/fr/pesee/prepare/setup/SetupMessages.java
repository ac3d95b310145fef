package fr.pesee.prepare.setup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the forms of a tender, in {@code messages/setup_*.properties}. */
@MessageBundle("setup")
interface SetupMessages {
    @Message
    String newTitle();

    @Message
    String newLead();

    @Message
    String fromNotice();

    @Message
    String editTitle();

    @Message
    String editLead();

    @Message
    String rectifyLead();

    @Message
    String identity();

    @Message
    String dates();

    @Message
    String datesHint();

    @Message
    String amounts();

    @Message
    String lotsTitle();

    @Message
    String lotsHint();

    @Message
    String lotTitle(int number);

    @Message
    String lotModel(int number);

    @Message
    String noModel();

    @Message
    String addLot();

    @Message
    String removeLot();

    @Message
    String limits();

    @Message
    String limitsHint();

    @Message
    String framework();

    @Message
    String fictional();

    @Message
    String fictionalHint();

    @Message
    String trial();

    @Message
    String trialHint();

    @Message
    String clockHint();

    @Message
    String referenceHint();

    @Message
    String launchHint();

    @Message
    String profile(String year);

    @Message
    String budgetHint();

    @Message
    String estimateHint();

    @Message
    String maximumHint();

    @Message
    String allotmentHint();

    @Message
    String mostLotsHint();

    @Message
    String fileTypesHint();

    @Message
    String label(String name);

    @Message
    String create();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String saved();

    @Message
    String errorTitle();

    @Message
    String errors(int count);

    @Message
    String staleTitle();

    @Message
    String staleText();

    @Message
    String staleSame();

    @Message
    String staleConflicts();

    @Message
    String staleTaken();

    @Message
    String colon();

    @Message
    String empty();

    @Message
    String fromTender();

    @Message
    String pastTitle();

    @Message
    String pastLead();

    @Message
    String pastNone();

    @Message
    String pastCaption();

    @Message
    String pastNewer();

    @Message
    String pastOlder();

    @Message
    String pastPages();

    @Message
    String copyTitle();

    @Message
    String copyLead();

    @Message
    String copyCreate();

    @Message
    String heldTo();

    @Message
    String twoEnvelopesHint();

    @Message
    String singleParticipationHint();
}
