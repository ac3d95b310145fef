package fr.pesee.prove.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How what was read of a notice is shown to people. */
class ShownNoticeTest {
    @Test
    void whatWasReadIsShownInWordsAndNotInCodes() {
        ReadNotice notice = Notices.read(Notices.sample(Notices.FRENCH));
        List<String> shown =
                notice.found().stream().map(found -> found.shown().fr()).toList();
        assertTrue(
                shown.containsAll(List.of(
                        "appel d’offres ouvert",
                        "non",
                        "10/05/2019",
                        "lundi 24 juin 2019 à 18\u00A0h\u00A000",
                        "C1, prix, Prix, 60\u202F%")),
                shown::toString);
        assertTrue(notice.found().stream().anyMatch(found -> found.shown().en().equals("open procedure")));
    }

    @Test
    void anOpeningThatDoesNotFollowTheDeadlineIsNotTakenOver() {
        ReadNotice notice = Notices.read(Notices.sample("cn_24_cumbria"));
        assertNull(notice.facts().opening());
        assertTrue(has(notice, Gap.OPENING_UNUSED));
        assertFalse(has(Notices.read(Notices.sample(Notices.FRENCH)), Gap.OPENING_UNUSED));
    }

    @Test
    void aNoticeThatChangesAnotherSaysSo() {
        assertFalse(has(Notices.read(Notices.sample(Notices.FRENCH)), Gap.CHANGE));
        assertTrue(has(Notices.read(Notices.sample("change-cn_24_void")), Gap.CHANGE));
    }

    @Test
    void numbersAndInstantsOfRemarksAreWrittenAsPeopleDo() {
        assertEquals(
                new Text("Les poids font 166,65 au lieu de 100.", "The weights sum to 166.65 instead of 100."),
                new ReadNotice.Missing(Gap.WEIGHT_SUM, 1, "166.65").sentence());
        String differ = new ReadNotice.Missing(Gap.DEADLINES_DIFFER, 0, "2020-02-04T08:00:00Z, 2020-02-05T08:00:00Z")
                .sentence()
                .fr();
        assertTrue(differ.contains("04/02/2020 09:00:00, 05/02/2020 09:00:00"), differ);
    }

    private static boolean has(ReadNotice notice, Gap gap) {
        return notice.missing().stream().anyMatch(one -> one.gap() == gap);
    }
}
