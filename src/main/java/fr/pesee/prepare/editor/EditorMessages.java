package fr.pesee.prepare.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the grid editor, in {@code messages/editor_*.properties}; many of a kind under one method, by name. */
@MessageBundle("editor")
interface EditorMessages {
    @Message
    String lot(int number);

    @Message
    String nowWeight(String code, String now);

    @Message
    String nowMotive(String code, String now);

    @Message
    String nowValue(String label, String now);

    @Message
    String nowEmpty(String label);

    @Message
    String notYet(int blocking, int motives);

    @Message
    String cure(String what);

    @Message
    String about(String what);

    @Message
    String balanceSum(String sum);

    @Message
    String balanceLight(String missing);

    @Message
    String balanceHeavy(String missing);

    @Message
    String pointsOf(String code);

    @Message
    String percentOf(String code);

    @Message
    String percentSum(String sum);

    @Message
    String done(String what, String code);

    @Message
    String criterionTitle(String code);

    @Message
    String marked(String way);

    @Message
    String markedHint(String way);

    @Message
    String label(String name);

    @Message
    String inStepLot(int number);

    @Message
    String addBelow(String code);

    @Message
    String remove(String code);

    @Message
    String removeGroup(String code);

    @Message
    String formulaTitle(String code);

    @Message
    String formulaHeading(String code, String points);

    @Message
    String formulaNow(String name);

    @Message
    String formulaGroup(String status);

    @Message
    String parameter(String name);

    @Message
    String imaginaryPrice(int number);

    @Message
    String scaleTitle(String code);

    @Message
    String alike(int count);

    @Message
    String tieHint(String codes);

    @Message
    String detector(String id);

    @Message
    String detectorParameter(String name);

    @Message
    String changeGate(String code);

    @Message
    String text(String name);

    @Message
    String lead(String name);

    @Message
    String heading(String name);

    @Message
    String act(String name);

    @Message
    String option(String name);

    @Message
    String hint(String name);
}
