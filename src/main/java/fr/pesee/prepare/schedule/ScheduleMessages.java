package fr.pesee.prepare.schedule;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the price schedule’s pages, in {@code messages/schedule_*.properties}. */
@MessageBundle("schedule")
interface ScheduleMessages {
    @Message
    String title();

    @Message
    String heading(int n);

    @Message
    String noneTitle();

    @Message
    String noneText();

    @Message
    String noneTextOfficer();

    @Message
    String lead();

    @Message
    String leadDraft();

    @Message
    String add();

    @Message
    String importFile();

    @Message
    String lines();

    @Message
    String download();

    @Message
    String caption();

    @Message
    String code();

    @Message
    String label();

    @Message
    String unit();

    @Message
    String quantity();

    @Message
    String criterion();

    @Message
    String act();

    @Message
    String edit();

    @Message
    String legend();

    @Message
    String saved();

    @Message
    String removed();

    @Message
    String imported();

    @Message
    String addTitle();

    @Message
    String editTitle();

    @Message
    String codeHint();

    @Message
    String unitHint();

    @Message
    String quantityHint();

    @Message
    String choose();

    @Message
    String save();

    @Message
    String saveAnother();

    @Message
    String cancel();

    @Message
    String remove();

    @Message
    String removeText();

    @Message
    String now();

    @Message
    String staleNow();

    @Message
    String staleNone();

    @Message
    String staleKept();

    @Message
    String importTitle();

    @Message
    String importLead();

    @Message
    String wrongTitle(int n);

    @Message
    String unreadTitle();

    @Message
    String nothingStored();

    @Message
    String nothingStoredOf(int n);

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String send();

    @Message
    String firstOf(int shown, int all);

    @Message
    String toMend();

    @Message
    String wrongCaption();

    @Message
    String row();

    @Message
    String column();

    @Message
    String content();

    @Message
    String fault();

    @Message
    String howTitle();

    @Message
    String howStart();

    @Message
    String columns();

    @Message
    String columnsText();

    @Message
    String numbers();

    @Message
    String numbersText();

    @Message
    String formulas();

    @Message
    String formulasText();

    @Message
    String refused();

    @Message
    String refusedText();

    @Message
    String previewTitle();

    @Message
    String previewHeading(int n);

    @Message
    String previewLead();

    @Message
    String changedTitle();

    @Message
    String changedText();

    @Message
    String newLines();

    @Message
    String changedLines();

    @Message
    String sameLines();

    @Message
    String removedLines();

    @Message
    String unknownColumns();

    @Message
    String otherSheets();

    @Message
    String formulaCells(int n);

    @Message
    String confirm();

    @Message
    String otherFile();

    @Message
    String abandon();

    @Message
    String readLines();

    @Message
    String fromSheet();

    @Message
    String fromCsv();

    @Message
    String previewCaption();

    @Message
    String change();

    @Message
    String before();

    @Message
    String fresh();

    @Message
    String changed();

    @Message
    String same();

    @Message
    String goneLines();
}
