package fr.pesee.prepare.question;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of questions and answers, in {@code messages/question_*.properties}. */
@MessageBundle("question")
interface QuestionMessages {
    @Message
    String title();

    @Message
    String publicTitle();

    @Message
    String backToNotice();

    @Message
    String numbered(int number);

    @Message
    String lotNumber(int number);

    @Message
    String answers();

    @Message
    String noAnswers();

    @Message
    String answer();

    @Message
    String further();

    @Message
    String publishedOn(String at);

    @Message
    String askedOn(String at);

    @Message
    String ask();

    @Message
    String until(String until);

    @Message
    String closed(String until);

    @Message
    String closedKept();

    @Message
    String hidden();

    @Message
    String hiddenLong();

    @Message
    String concerns();

    @Message
    String wholeTender();

    @Message
    String yourQuestion();

    @Message
    String yourQuestionHint();

    @Message
    String register();

    @Message
    String send();

    @Message
    String cancel();

    @Message
    String asked();

    @Message
    String askedNext();

    @Message
    String own();

    @Message
    String ownLead();

    @Message
    String waiting();

    @Message
    String answeredState();

    @Message
    String leadUntil(String inTime, String deadline);

    @Message
    String leadOpen(String deadline);

    @Message
    String leadClosed(String deadline);

    @Message
    String none();

    @Message
    String toAnswer(int count);

    @Message
    String prepare();

    @Message
    String ready(int count);

    @Message
    String readyLead();

    @Message
    String edit();

    @Message
    String toPublish();

    @Message
    String answered();

    @Message
    String complete();

    @Message
    String original();

    @Message
    String entry(long seq);

    @Message
    String hiddenFromYou();

    @Message
    String lateTitle();

    @Message
    String lateText();

    @Message
    String toPostpone();

    @Message
    String seePublic();

    @Message
    String donePublished();

    @Message
    String doneSaved();

    @Message
    String doneSavedNext();

    @Message
    String doneCleared();

    @Message
    String wordingLabel();

    @Message
    String wordingHint();

    @Message
    String answerLabel();

    @Message
    String answerHint();

    @Message
    String keep();

    @Message
    String keepNote();

    @Message
    String staleTitle();

    @Message
    String staleText();

    @Message
    String standsWording();

    @Message
    String standsAnswer();

    @Message
    String standsNone();

    @Message
    String publishTitle();

    @Message
    String publishLead();

    @Message
    String noneReady();

    @Message
    String chosen();

    @Message
    String lateReason();

    @Message
    String lateReasonHint();

    @Message
    String publish();

    @Message
    String untold();

    @Message
    String toRegistration();

    @Message
    String closedCancelled();

    @Message
    String unanswered();

    @Message
    String leadCancelled();

    @Message
    String readyClosed();

    @Message
    String leftOpen(int count);

    @Message
    String tooLateKept();

    @Message
    String answersDue(String until);

    @Message
    String accountNeeded();

    @Message
    String adaptedNote();
}
