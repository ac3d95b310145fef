package fr.pesee.prepare.team;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the team’s pages, in {@code messages/team_*.properties}. */
@MessageBundle("team")
interface TeamMessages {
    @Message
    String title();

    @Message
    String lead(int people, int functions);

    @Message
    String give();

    @Message
    String giveLead();

    @Message
    String holders();

    @Message
    String holdersCaption();

    @Message
    String person();

    @Message
    String function();

    @Message
    String since();

    @Message
    String standIn();

    @Message
    String acts();

    @Message
    String recused();

    @Message
    String noEffect();

    @Message
    String handOver();

    @Message
    String nameStandIn();

    @Message
    String removeStandIn();

    @Message
    String none();

    @Message
    String withdraw();

    @Message
    String recuse();

    @Message
    String recusals();

    @Message
    String recusalsCaption();

    @Message
    String noRecusal();

    @Message
    String reason();

    @Message
    String reasonNote();

    @Message
    String reasonHint();

    @Message
    String past(int count);

    @Message
    String pastCaption();

    @Message
    String pastNote();

    @Message
    String from();

    @Message
    String until();

    @Message
    String howTitle();

    @Message
    String missing();

    @Message
    String howRole();

    @Message
    String howExclude();

    @Message
    String howStandIn();

    @Message
    String howPrices();

    @Message
    String standInTitle();

    @Message
    String standInLead();

    @Message
    String searchLabel();

    @Message
    String searchHint();

    @Message
    String search();

    @Message
    String found(int count);

    @Message
    String foundNone();

    @Message
    String foundMore();

    @Message
    String noRole();

    @Message
    String holdsAlready();

    @Message
    String chooseFunction();

    @Message
    String giveThis();

    @Message
    String nameThis();

    @Message
    String noneThis();

    @Message
    String notThis();

    @Message
    String whyNot();

    @Message
    String ineligible();

    @Message
    String holder();

    @Message
    String back();

    @Message
    String doneAssignment();

    @Message
    String doneWithdrawal();

    @Message
    String doneRecusal();

    @Message
    String doneStandIn();

    @Message
    String doneRemoval();

    @Message
    String doneHandOver();
}
