package fr.pesee.ground.storage;

import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Blobs as files of the folder. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class StoredBlobTest extends VaultContractTest {
    @Override
    Vault place() {
        return new FolderVault(folders.blobs());
    }
}
