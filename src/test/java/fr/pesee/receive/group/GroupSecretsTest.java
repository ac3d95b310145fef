package fr.pesee.receive.group;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.ground.access.Function;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who bids with whom stands nowhere before the opening. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GroupSecretsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARKER = "Repere-d-un-membre-de-groupement";

    @Inject
    EntityManager entities;

    @Inject
    @ConfigProperty(name = "pesee.storage.folder")
    Path storage;

    @Test
    void beforeTheOpeningTheNameOfAMemberIsNowhere() throws IOException {
        SealedLot lot = SealedLot.published();
        Groups.Someone lead = Groups.someone("Discrète SA");
        ObjectNode group = Groups.group("SEVERAL", lead, new Groups.Someone("", MARKER, "404833048"));
        SealedBidder.of(lead.person(), lot.tender())
                .priced(1)
                .attach(null, "a.pdf", pdf("a", 10))
                .as(group)
                .naming(JSON.createArrayNode().add(JSON.createObjectNode().put("name", MARKER)), JSON.createArrayNode())
                .deposit()
                .expect(201);
        Groups.confirm(lead, lot, Groups.digest(lot, group));
        List<?> tables = entities.createNativeQuery("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema
                            IN ('ground', 'prepare', 'receive', 'judge', 'award', 'ledger')""").getResultList();
        assertTrue(tables.contains("receive.consortium_confirmation"), tables.toString());
        for (Object table : tables) {
            String holding = "SELECT count(*) FROM " + table + " AS one WHERE CAST(one AS text) LIKE :marker";
            Number found = (Number) entities.createNativeQuery(holding)
                    .setParameter("marker", "%" + MARKER + "%")
                    .getSingleResult();
            assertEquals(0, found.intValue(), table.toString());
        }
        try (Stream<Path> files = Files.walk(storage)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(MARKER), file.toString());
            }
        }
        for (Function function : Function.values()) {
            Api.as(Cast.holder(function))
                    .get("/api/v1/notices/" + lot.tender().id() + "/lots/1/confirmations")
                    .refused(403);
        }
        lot.close();
        assertTrue(lot.open().toString().contains(MARKER), "the search would have found it");
    }
}
