package fr.pesee.award.ranking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the recommendation's page, in {@code messages/ranking_*.properties}. */
@MessageBundle("ranking")
interface RankingMessages {
    @Message
    String over(int version, String day);

    @Message
    String behindFirst();

    @Message
    String withTotal(String total);

    @Message
    String onThisPage();

    @Message
    String ranking();

    @Message
    String concerns();

    @Message
    String leftOut();

    @Message
    String why();

    @Message
    String reckoning();

    @Message
    String proof();

    @Message
    String rankingRegion();

    @Message
    String rankingCaption();

    @Message
    String rank();

    @Message
    String bid();

    @Message
    String outOf(String code, String points);

    @Message
    String total();

    @Message
    String ofFull(String points);

    @Message
    String index();

    @Message
    String gapHead();

    @Message
    String gapFirst();

    @Message
    String exactNote(int scale);

    @Message
    String numberNote();

    @Message
    String unranked();

    @Message
    String rejected(String why);

    @Message
    String missed(String code, String reached, String outOf, String minimum);

    @Message
    String seeReckoning();

    @Message
    String barsTitle();

    @Message
    String barTitle(String name, String total);

    @Message
    String concernOf(String code);

    @Message
    String concerned();

    @Message
    String compare();

    @Message
    String with();

    @Message
    String show();

    @Message
    String against(String one, String other);

    @Message
    String rounding();

    @Message
    String gapTotal();

    @Message
    String gapIndex();

    @Message
    String indexNote();

    @Message
    String duelRegion();

    @Message
    String duelTitle();

    @Message
    String duelRight();

    @Message
    String duelLeft();

    @Message
    String subCriterion();

    @Message
    String drawn();

    @Message
    String gap();

    @Message
    String reckoningNote(int scale);

    @Message
    String fromGrid();

    @Message
    String fromEntry(long number);

    @Message
    String digest();

    @Message
    String entryLabel();

    @Message
    String entryNumber(long number);

    @Message
    String computedBy();

    @Message
    String computedAt();

    @Message
    String paris();

    @Message
    String proofNote();

    @Message
    String evidence();
}
