package fr.pesee.ground.page;

import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.receive.trial.TestArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a test area that say what it is. */
final class TrialsShown {
    private static @Nullable TrialTender open;
    private static String receipt = "";

    private TrialsShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(Cast.BIDDER, "test area, a deposit", () -> lot() + "/deposit")
                        .ofTestArea(),
                ShownPage.to(Cast.BIDDER, "test area, a receipt", () -> lot() + "/deposits/" + receipt)
                        .ofTestArea(),
                ShownPage.to(Cast.BIDDER, "test area, an organisation's deposits", () -> lot() + "/deposits")
                        .ofTestArea(),
                ShownPage.to("", "test area, a notice", () -> "/notices/" + open().id())
                        .ofTestArea(),
                ShownPage.to("", "test area among the notices", () -> {
                            open();
                            return "/notices";
                        })
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "test area, an overview", () -> "/tenders/" + open().id())
                        .ofTestArea());
    }

    private static String lot() {
        return "/notices/" + open().id() + "/lots/1";
    }

    private static synchronized TrialTender open() {
        TrialTender area = open;
        if (area == null) {
            area = TestArea.published();
            Bidders.organisation(Cast.BIDDER);
            receipt = TestArea.deposit(area);
            open = area;
        }
        return area;
    }
}
