package fr.pesee.receive.ceremony;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the ceremony, in {@code messages/ceremony_*.properties}. */
@MessageBundle("ceremony")
interface CeremonyMessages {
    @Message
    String title();

    @Message
    String unsealed();

    @Message
    String leadDone();

    @Message
    String leadCancelled();

    @Message
    String leadExamining();

    @Message
    String leadWaiting(int needed, int holders);

    @Message
    String shares();

    @Message
    String givenOf(long given, int needed);

    @Message
    String share();

    @Message
    String holder();

    @Message
    String state();

    @Message
    String given();

    @Message
    String notGiven();

    @Message
    String until(String time);

    @Message
    String give();

    @Message
    String minutes();

    @Message
    String minutesOf();

    @Message
    String openedAfter();

    @Message
    String tenderWord();

    @Message
    String lotWord();

    @Message
    String present();

    @Message
    String key();

    @Message
    String keyText(int needed, int holders);

    @Message
    String received();

    @Message
    String receivedAt();

    @Message
    String bidder();

    @Message
    String standing();

    @Message
    String noneReceived();

    @Message
    String bidNumber(Integer number);

    @Message
    String files();

    @Message
    String file();

    @Message
    String size();

    @Message
    String lacking();

    @Message
    String unread();

    @Message
    String check();

    @Message
    String secret();

    @Message
    String fine();

    @Message
    String proof();

    @Message
    String proofText();

    @Message
    String commitment();

    @Message
    String drawn(String part);

    @Message
    String root();

    @Message
    String count();

    @Message
    String nonce();

    @Message
    String noPrice();

    @Message
    String giveLead(int needed, int holders);

    @Message
    String noShare();

    @Message
    String beginText();

    @Message
    String begin();

    @Message
    String scriptless();

    @Message
    String mine(int index);

    @Message
    String mineText();

    @Message
    String byHand();

    @Message
    String byHandText();

    @Message
    String resealed();

    @Message
    String forgotten();

    @Message
    String notRegistered();

    @Message
    String download();

    @Message
    String downloadText();

    @Message
    String printing();

    @Message
    String tenderId();

    @Message
    String deposit();

    @Message
    String entry(Long number);

    @Message
    String fictional();

    @Message
    String trial();

    @Message
    String paperTitle(String reference, int lot);

    @Message
    String opened();

    @Message
    String noneUnderWay();

    @Message
    String sitting(int number);

    @Message
    String leadPrices(int k, int n);

    /** What a sitting opened, after its number. */
    @Message
    String prices();

    @Message
    String noPriceThere();

    @Message
    String mineAll();

    @Message
    String leadAgain(int k, int n);

    @Message
    String readmitted();

    @Message
    String readmittedBy(String proposer, String confirmer, String at);

    @Message
    String copyOpenedBy(int copy, String proposer, String confirmer, String at);

    @Message
    String copyNumber(int copy);

    @Message
    String copyReplaces(String whose);

    @Message
    String copyRegistered(String at);

    @Message
    String motive();

    @Message
    String stamp();

    @Message
    String copies();

    @Message
    String takeSealed();
}
