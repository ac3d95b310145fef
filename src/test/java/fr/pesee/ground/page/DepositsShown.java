package fr.pesee.ground.page;

import static fr.pesee.receive.deposit.SealedBidder.pdf;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.receive.ceremony.KeyRenewal;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of sealed bids, from the deposit to the minutes, in few of their states. */
final class DepositsShown {
    private static final int WRITTEN_DOWN = 600;

    private static @Nullable SealedLot open;
    private static @Nullable SealedLot opening;
    private static @Nullable SealedLot opened;
    private static @Nullable SealedLot lots;
    private static String receipt = "";

    private DepositsShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(HolderKeys.PEOPLE.get(0), "a share to give", () -> {
                            SealedLot lot = opening();
                            lot.begin(HolderKeys.PEOPLE.get(0)).expect(200);
                            return "/confirm" + lot.page() + "/share";
                        })
                        .after(page -> {
                            page.locator("#mine button").click();
                            page.waitForSelector("#mine [data-error=none]");
                        })
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a bid being sealed", () -> notice(open()) + "/deposit")
                        .after(DepositsShown::chooseAndRefuse)
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a bid in three envelopes", () -> notice(lots()) + "/deposit")
                        .after(DepositsShown::offerToAnotherLot)
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a bid found again", () -> notice(open()) + "/deposit")
                        .after(DepositsShown::comeBack)
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a receipt", () -> notice(open()) + "/deposits/" + receipt)
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a bid to deposit again", () -> notice(replaced()) + "/deposit")
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "deposits to replaced keys", () -> notice(replaced()) + "/deposits")
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a withdrawal", () -> notice(open()) + "/withdrawal")
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "an organisation's deposits", () -> notice(open()) + "/deposits")
                        .ofFictionalTender(),
                ShownPage.toAnyone("a receipt to check", "/receipts"),
                ShownPage.to(Cast.OFFICER, "a ceremony", () -> opening().page() + "/opening")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.LEGAL_REVIEWER,
                                "sealed bids to be taken away",
                                () -> opened().page() + "/sealed-bids")
                        .ofFictionalTender(),
                ShownPage.to(Cast.LEGAL_REVIEWER, "minutes", () -> opened().page() + "/opening")
                        .ofFictionalTender());
    }

    private static void chooseAndRefuse(Page page) {
        page.locator("#file-other").setInputFiles(new FilePayload[] {
            new FilePayload("annexe.pdf", "application/pdf", pdf("annexe", 2_000)),
            new FilePayload("vide.pdf", "application/pdf", new byte[0])
        });
        page.waitForSelector("[data-piece=other] [data-state=failed]:not([hidden])");
        page.waitForSelector("[data-piece=other] progress[value='100']");
    }

    private static void comeBack(Page page) {
        page.locator("[data-line=L01]").fill("52");
        page.locator("#file-other")
                .setInputFiles(new FilePayload("mémoire.pdf", "application/pdf", pdf("Mémoire", 2_000)));
        page.waitForSelector("[data-piece=other] [data-state=sealed]:not([hidden])");
        page.waitForTimeout(WRITTEN_DOWN);
        page.onceDialog(Dialog::accept);
        page.reload();
        page.waitForSelector("#kept-files li");
        String prices = "Code;Prix unitaire\nL01;53\nL02;1,234\nL03;0\nL99;1\n";
        page.locator("#price-file")
                .setInputFiles(new FilePayload("prix.csv", "text/csv", prices.getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector("#filling-replace");
    }

    private static void offerToAnotherLot(Page page) {
        page.locator("#file-other")
                .setInputFiles(new FilePayload("mémoire.pdf", "application/pdf", pdf("Mémoire", 2_000)));
        page.waitForSelector("[data-piece=other] [data-state=sealed]:not([hidden])");
    }

    private static SealedLot replaced() {
        SealedLot lot = SealedLot.published();
        SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach(null, "annexe.pdf", pdf("annexe", 100))
                .deposit()
                .expect(201);
        return KeyRenewal.published(lot);
    }

    private static synchronized SealedLot lots() {
        if (lots == null) {
            lots = SealedLot.ofTwoLots();
            Bidders.organisation(Cast.BIDDER);
        }
        return lots;
    }

    private static String notice(SealedLot lot) {
        return "/notices/" + lot.tender().id() + "/lots/1";
    }

    private static synchronized SealedLot open() {
        if (open == null) {
            open = SealedLot.published();
            Bidders.organisation(Cast.BIDDER);
            receipt = deposit(open);
        }
        return open;
    }

    private static synchronized SealedLot opening() {
        if (opening == null) {
            opening = SealedLot.published();
            deposit(opening);
            opening.close();
        }
        return opening;
    }

    private static synchronized SealedLot opened() {
        if (opened == null) {
            opened = SealedLot.published();
            deposit(opened);
            opened.close();
            opened.open();
        }
        return opened;
    }

    private static String deposit(SealedLot lot) {
        return SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach("P01", "mémoire technique.pdf", pdf("Mémoire", 20_000))
                .attach(null, "coupé.pdf", "%PDF-1.7 sans fin".getBytes(StandardCharsets.UTF_8))
                .setting("5e".repeat(32))
                .deposit()
                .expect(201)
                .json()
                .get("id")
                .asText();
    }
}
