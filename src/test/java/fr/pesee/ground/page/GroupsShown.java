package fr.pesee.ground.page;

import static fr.pesee.receive.deposit.SealedBidder.pdf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of groups, in their states. */
final class GroupsShown {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static @Nullable SealedLot open;
    private static @Nullable SealedLot opened;

    private GroupsShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(Cast.BIDDER, "a group being put together", () -> notice(open()) + "/deposit")
                        .after(GroupsShown::compose)
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a group to confirm", () -> notice(open()) + "/group?saved=true")
                        .after(page -> {
                            page.locator("#link")
                                    .fill("#" + fragment(notice(open()).split("/")[2]));
                            page.waitForSelector("#parties tr");
                        })
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a group that was refused", () -> notice(open()) + "/group")
                        .after(page -> {
                            page.evaluate("document.querySelector('main form').submit()");
                            page.waitForSelector("#digest[aria-invalid]");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a group that is over", () -> notice(opened()) + "/group")
                        .ofFictionalTender(),
                ShownPage.to(Cast.LEGAL_REVIEWER, "minutes of a group", () -> opened().page() + "/opening")
                        .ofFictionalTender());
    }

    /** A joint group whose shares do not sum up yet, and a subcontractor. */
    private static void compose(Page page) {
        page.locator("[name=standing][value=JOINT]").check();
        page.locator("#lead-share").fill("60");
        page.locator("#add-member").click();
        Locator member = page.locator("#members > li");
        member.locator("[data-of=name]").fill("Un membre au nom assez long pour un téléphone");
        member.locator("[data-of=identifier]").fill("123456789");
        member.locator("[data-of=share]").fill("39,5");
        member.locator("[data-of=name]").focus();
        page.locator("#declared > summary").click();
        page.locator("#add-subcontractor").click();
        page.locator("#add-provider").click();
        page.waitForSelector("#group-warning:not([hidden])");
    }

    /** What stands behind the # of a lead's link: canonical JSON. */
    private static String fragment(String tender) {
        String composition = """
                {"form":"JOINT","format":"pesee/consortium/1",\
                "lead":{"identifier":"732829320","name":"Mandataire","share":"60"},"lot":1,\
                "members":[{"identifier":"404833048","name":"Membre","share":"40"}],\
                "salt":"%s","tender":"%s"}""".formatted("ab".repeat(32), tender);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(composition.getBytes(StandardCharsets.UTF_8));
    }

    private static String notice(SealedLot lot) {
        return "/notices/" + lot.tender().id() + "/lots/1";
    }

    private static synchronized SealedLot open() {
        if (open == null) {
            open = SealedLot.published();
            Bidders.organisation(Cast.BIDDER);
            Api.as(Cast.BIDDER)
                    .put("/api/v1" + notice(open) + "/confirmations/" + "5e".repeat(32), "")
                    .expect(201);
        }
        return open;
    }

    private static synchronized SealedLot opened() {
        if (opened == null) {
            opened = SealedLot.published();
            ObjectNode group = JSON.createObjectNode().put("form", "SEVERAL").put("salt", "ab".repeat(32));
            group.set(
                    "lead", JSON.valueToTree(Map.of("name", "Mandataire", "identifier", Bidders.siretOf(Cast.BIDDER))));
            group.putArray("members")
                    .add(JSON.valueToTree(Map.of("name", "Membre", "identifier", "404833048")))
                    .add(JSON.valueToTree(Map.of("name", "Autre", "identifier", "123456789")));
            SealedBidder.of(Cast.BIDDER, opened.tender())
                    .priced(1)
                    .as(group)
                    .attach(null, "mémoire.pdf", pdf("Mémoire", 2_000))
                    .deposit()
                    .expect(201);
            opened.close();
            opened.open();
        }
        return opened;
    }
}
