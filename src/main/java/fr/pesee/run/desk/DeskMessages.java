package fr.pesee.run.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of home pages, in {@code messages/desk_*.properties}. */
@MessageBundle("desk")
interface DeskMessages {
    @Message
    String post();

    @Message
    String incidents();

    @Message
    String welcomeTitle();

    @Message
    String createTender();

    @Message
    String welcomeLead();

    @Message
    String welcomeWhoTitle();

    @Message
    String welcomeOfficer();

    @Message
    String welcomeCommittee();

    @Message
    String welcomeReviewer();

    @Message
    String guaranteesTitle();

    @Message
    String guaranteePrices();

    @Message
    String guaranteeMarks();

    @Message
    String guaranteeExact();

    @Message
    String homeTitle();

    @Message
    String waiting(int count);

    @Message
    String homeAdministrator();

    @Message
    String homeBidder();

    @Message
    String actsFor();

    @Message
    String homeNobody();

    @Message
    String homeNoTender();

    @Message
    String homeNoTask();

    @Message
    String toDo();

    @Message
    String paris();

    @Message
    String noDeadline();

    @Message
    String yourTenders();

    @Message
    String tendersCaption();

    @Message
    String yourFunction();

    @Message
    String phase();

    @Message
    String deadline();

    @Message
    String deadlineAhead();

    @Message
    String deadlinePassed();

    @Message
    String deadlineOn(String day, String distance);

    @Message
    String deadlineWas(String day);

    @Message
    String deadlinePlanned(String day);

    @Message
    String deadlinePrepared(String day);

    @Message
    String cancelledLead();

    @Message
    String nextTitle();

    @Message
    String nextCancelled();

    @Message
    String nextNoneOrCancelled();

    @Message
    String nextNone();

    @Message
    String lotNumber(int number);

    @Message
    String stepTitle(String step);

    @Message
    String stepCondition();

    @Message
    String stepWho();

    @Message
    String stepNobody();

    @Message
    String toSetup();

    @Message
    String stepGo();

    @Message
    String lots();

    @Message
    String lot();

    @Message
    String lotsCaption();

    @Message
    String grid();

    @Message
    String gridOf(int number);

    @Message
    String team();

    @Message
    String teamCaption();

    @Message
    String person();

    @Message
    String function();

    @Message
    String since();

    @Message
    String recused();

    @Message
    String facts();

    @Message
    String launchDate();

    @Message
    String form();

    @Message
    String framework();

    @Message
    String contract();

    @Message
    String estimate();

    @Message
    String maximum();

    @Message
    String oneLot();

    @Message
    String nonAllotment();

    @Message
    String clock();

    @Message
    String clockFictional();

    @Message
    String testArea();

    @Message
    String taskPages();

    @Message
    String tenderPages();

    @Message
    String previousPage();

    @Message
    String nextPage();

    @Message
    String pageOf(int page, int pages);
}
