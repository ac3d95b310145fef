package fr.pesee.ground.page;

import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.receive.ceremony.KeyRenewal;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.seal.HolderKeys;
import java.util.List;

/** The pages of keys, in few of their states. */
final class KeysShown {
    private KeysShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "keys that were made", () -> made("/keys?done=made"))
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "keys to be made elsewhere", () -> made("/keys/offline"))
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "keys to be made elsewhere too early", () -> named("/keys/offline"))
                        .ofFictionalTender(),
                ShownPage.to(Cast.KEY_HOLDER, "a holder without a key", () -> named("/keys/own"))
                        .after(page -> {
                            page.locator("form[action$='/recipient'] button").click();
                            page.waitForSelector("#recipient-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(Cast.KEY_HOLDER, "a key holder's share", () -> made("/keys/own"))
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "keys in preparation", () -> renewing("/keys"))
                        .ofFictionalTender(),
                ShownPage.to(Cast.KEY_HOLDER, "a key holder's shares of two keys", () -> renewing("/keys/own"))
                        .after(page -> {
                            page.locator("#trying-earlier button").click();
                            page.waitForSelector("#trying-earlier [data-error=none]");
                        })
                        .ofFictionalTender());
    }

    private static String made(String page) {
        TrialTender tender = TrialTender.draft();
        HolderKeys.made(tender);
        return "/tenders/" + tender.id() + page;
    }

    private static String renewing(String page) {
        SealedLot lot = SealedLot.published();
        KeyRenewal.prepared(lot);
        return "/tenders/" + lot.tender().id() + page;
    }

    private static String named(String page) {
        TrialTender tender = TrialTender.draft();
        HolderKeys.named(tender);
        return "/tenders/" + tender.id() + page;
    }
}
