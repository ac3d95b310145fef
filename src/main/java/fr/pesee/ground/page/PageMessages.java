package fr.pesee.ground.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the content of every page, in {@code messages/page_*.properties}. */
@MessageBundle("page")
interface PageMessages {
    @Message
    String skip();

    @Message
    String notices();

    @Message
    String day();

    @Message
    String hour();

    @Message
    String fictionalHead();

    @Message
    String fictionalRest();

    @Message
    String trialHead();

    @Message
    String trialRest();

    @Message
    String tender();

    @Message
    String signIn();

    @Message
    String signOut();

    @Message
    String sections();

    @Message
    String otherSection();

    @Message
    String sessionEnds();

    @Message
    String sessionKeep();

    @Message
    String sessionStay();

    @Message
    String draftKept();

    @Message
    String accessibilityState();

    @Message
    String prerequisites();

    @Message
    String contact();

    @Message
    String licence();

    @Message
    String phases();

    @Message
    String phaseDone();

    @Message
    String phaseNow();

    @Message
    String phaseNext();

    @Message
    String errorNumber(int status);

    @Message
    String deniedTitle();

    @Message
    String deniedHelp();

    @Message
    String absentTitle();

    @Message
    String absentHelp();

    @Message
    String conflictTitle();

    @Message
    String conflictHelp();

    @Message
    String unexpectedTitle();

    @Message
    String unexpectedHelp();

    @Message
    String writeTo();

    @Message
    String refusedTitle();

    @Message
    String refusedHelp();

    @Message
    String reference();

    @Message
    String backHome();

    @Message
    String signedOutTitle();

    @Message
    String signedOutText();

    @Message
    String signInAgain();

    @Message
    String accessibilityTitle();

    @Message
    String accessibilityLead();

    @Message
    String accessibilityTestedTitle();

    @Message
    String accessibilityTested();

    @Message
    String accessibilityNotAudited();

    @Message
    String accessibilityKnownTitle();

    @Message
    String accessibilityKnownScript();

    @Message
    String accessibilityKnownWords();

    @Message
    String accessibilityKnownApi();

    @Message
    String accessibilityKnownSignIn();

    @Message
    String accessibilityHelpTitle();

    @Message
    String accessibilityHelp();

    @Message
    String accessibilityDefender();

    @Message
    String blockedTitle();

    @Message
    String goBack();

    @Message
    String doNot();

    @Message
    String errorTitle();

    @Message
    String pages();

    @Message
    String shown(int from, int to, int total);

    @Message
    String previousPage();

    @Message
    String nextPage();
}
