package fr.pesee.run.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PlatformTest {

    @Inject
    DataSource database;

    @Test
    void healthIsUpOnTheRealDatabase() {
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void theApplicationSignsInAsARoleThatOwnsNothing() throws SQLException {
        assertEquals("pesee_app", value("SELECT current_user"));
        assertEquals(
                "0",
                value("SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = relowner"
                        + " WHERE rolname = current_user"));
        assertThrows(SQLException.class, () -> value("CREATE SCHEMA forbidden"));
    }

    @Test
    void theDatabaseIsTheExpectedPostgreSql() throws SQLException {
        assertTrue(value("SHOW server_version").startsWith("18."));
        assertEquals("UTF8", value("SHOW server_encoding"));
    }

    @Test
    void aTokenNamesThePersonTheRolesAndTheApi() {
        String claims = new String(
                Base64.getUrlDecoder().decode(Tokens.of("camille.moreau").split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"preferred_username\":\"camille.moreau\""), claims);
        assertTrue(claims.contains("\"name\":\"Camille Moreau\""), claims);
        assertTrue(claims.contains("\"pesee-api\""), claims);
        assertTrue(claims.contains("\"officer\""), claims);
    }

    private String value(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertTrue(result.next());
            return result.getString(1);
        }
    }
}
