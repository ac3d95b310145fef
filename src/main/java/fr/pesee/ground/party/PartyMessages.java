package fr.pesee.ground.party;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages, in {@code messages/party_*.properties}. */
@MessageBundle("party")
interface PartyMessages {
    @Message
    String title();

    @Message
    String home();

    @Message
    String createTitle();

    @Message
    String createLead();

    @Message
    String createNote();

    @Message
    String create();

    @Message
    String cancel();

    @Message
    String lead();

    @Message
    String details();

    @Message
    String change();

    @Message
    String save();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String scheme();

    @Message
    String number();

    @Message
    String numberHint();

    @Message
    String country();

    @Message
    String countryHint();

    @Message
    String register();

    @Message
    String registerHint();

    @Message
    String people();

    @Message
    String peopleNote();

    @Message
    String you();

    @Message
    String since(String day);

    @Message
    String firstOne();

    @Message
    String remove();

    @Message
    String inviteTitle();

    @Message
    String email();

    @Message
    String emailHint();

    @Message
    String invite();

    @Message
    String waiting();

    @Message
    String validUntil(String time);

    @Message
    String withdraw();

    @Message
    String leaveTitle();

    @Message
    String leaveText();

    @Message
    String leaveLast();

    @Message
    String leave();

    @Message
    String doneCreated();

    @Message
    String doneChanged();

    @Message
    String doneInvited();

    @Message
    String doneWithdrawn();

    @Message
    String doneJoined();

    @Message
    String doneLeft();

    @Message
    String acceptTitle();

    @Message
    String invitedBy();

    @Message
    String valid();

    @Message
    String acceptText();

    @Message
    String accept();

    @Message
    String alreadyThere();

    @Message
    String alreadyElsewhere(String name);

    @Message
    String toOrganisation();

    @Message
    String goneTitle();

    @Message
    String goneText();
}
