package fr.pesee.prove.register;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the owner of the tables can do with SQL beside an untouched ledger, and what becomes of it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LedgerTablesTamperTest {
    @Test
    void aTableChangedBesideTheLedgerIsNamed() throws SQLException {
        Steps steps = Steps.recommended();
        String where = " WHERE tender = '" + steps.id() + "'";
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            tables.execute(
                    "UPDATE judge.agreed_mark SET mark = mark + 0.5" + where + " AND bid = 1 AND criterion = 'C2.1'");
            assertBeside(steps, "lots/1/marks.json");
            tables.execute(
                    "UPDATE judge.agreed_mark SET mark = mark - 0.5" + where + " AND bid = 1 AND criterion = 'C2.1'");
            assertTrue(steps.verify().jsonPath().getBoolean("intact"), "put back as it was");

            tables.execute("UPDATE receive.bid_price SET unit_price = unit_price * 2" + where
                    + " AND bid = 2 AND line = 'L01'");
            assertBeside(steps, "lots/1/bids.json");
            tables.execute("UPDATE receive.bid_price SET unit_price = unit_price / 2" + where
                    + " AND bid = 2 AND line = 'L01'");
            tables.execute("UPDATE award.recommendation SET summary = replace(summary, 'Capgemini', 'X')" + where);
            assertBeside(steps, "lots/1/recommendation.json");
            tables.execute(
                    "UPDATE award.recommendation SET summary = replace(summary, '\"X\"', '\"Capgemini\"')" + where);
            tables.execute("UPDATE prepare.frozen_part SET content = replace(content, '60', '61')" + where);
            assertFalse(steps.verify().jsonPath().getBoolean("intact"));
            tables.execute("DELETE FROM receive.bid_price" + where + " AND bid = 3 AND line = 'L01'");
            assertTrue(steps.verify().jsonPath().getList("findings.code").contains("evidence-tables-unusable"));
            tables.execute("DELETE FROM receive.bid_price" + where + " AND bid = 3");
            assertBeside(steps, "lots/1/bids.json");
        }
    }

    @Test
    void aTeamChangedBesideTheLedgerIsNamed() throws SQLException {
        Steps steps = Steps.published()
                .recused("luc.fontaine")
                .opened()
                .marked()
                .locked()
                .ranked();
        assertTrue(steps.verify().jsonPath().getBoolean("intact"), "a recusal is in the log and in the tables");
        String where = " WHERE tender = '" + steps.id() + "'";
        String chair = where + " AND function = 'CHAIR'";
        String assignments = "UPDATE prepare.assignment SET ";
        String fromChair = " FROM prepare.assignment" + chair;
        List<List<String>> changesAndBack = List.of(
                List.of(
                        "UPDATE prepare.recusal SET reason = reason || '!'" + where,
                        "UPDATE prepare.recusal SET reason = rtrim(reason, '!')" + where),
                List.of(
                        "INSERT INTO prepare.recusal SELECT tender, subject, 'Invented.', assigned_at" + fromChair,
                        "DELETE FROM prepare.recusal" + where + " AND reason = 'Invented.'"),
                List.of(
                        "INSERT INTO prepare.assignment (tender, subject, function, assigned_at, id)"
                                + " SELECT tender, subject, 'OBSERVER', assigned_at, gen_random_uuid()" + fromChair,
                        "DELETE FROM prepare.assignment" + where + " AND function = 'OBSERVER'"),
                List.of(
                        assignments + "function = 'TREASURER'" + chair,
                        assignments + "function = 'CHAIR'" + where + " AND function = 'TREASURER'"),
                List.of(
                        assignments + "subject = subject || '!'" + chair,
                        assignments + "subject = rtrim(subject, '!')" + chair),
                List.of(
                        assignments + "assigned_at = assigned_at - interval '1 second'" + chair,
                        assignments + "assigned_at = assigned_at + interval '1 second'" + chair),
                List.of(
                        assignments + "withdrawn_at = assigned_at" + chair,
                        assignments + "withdrawn_at = NULL" + chair));
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            for (List<String> change : changesAndBack) {
                tables.execute(change.get(0));
                assertBeside(steps, "team.json");
                tables.execute(change.get(1));
                assertTrue(steps.verify().jsonPath().getBoolean("intact"), change.get(1));
            }
            tables.execute("DELETE FROM prepare.recusal" + where);
            assertBeside(steps, "/recusals/0");
        }
    }

    @Test
    void whoAgreedAMarkChangedBesideTheLedgerIsNamed() throws SQLException {
        Steps steps = Steps.published().opened().marked();
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            tables.execute("UPDATE judge.agreed_mark SET agreed_by = 'somebody else' WHERE tender = '" + steps.id()
                    + "' AND bid = 1 AND criterion = 'C2.1'");
            assertBeside(steps, "lots/1/marks.json");
            assertTrue(sentence(steps.verify().jsonPath(), "evidence-differs-from-ledger")
                    .contains("agreedBy"));
        }
    }

    @Test
    void whoHadTheRankingComputedChangedBesideTheLedgerIsNamed() throws SQLException {
        Steps steps = Steps.recommended();
        try (OwnersTables tables = new OwnersTables(steps.log())) {
            tables.execute("UPDATE award.recommendation SET computed_by = 'somebody else' WHERE tender = '" + steps.id()
                    + "'");
            assertBeside(steps, "/computedBy");
        }
    }

    private static void assertBeside(Steps steps, String path) {
        JsonPath verdict = steps.verify().jsonPath();
        assertFalse(verdict.getBoolean("intact"));
        assertTrue(sentence(verdict, "evidence-differs-from-ledger").contains(path), verdict::prettify);
    }

    private static String sentence(JsonPath verdict, String code) {
        return verdict.getString("findings.find { it.code == '" + code + "' }.sentence");
    }
}
