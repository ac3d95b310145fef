package fr.pesee.prove.opendata;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
