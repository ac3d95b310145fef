package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StartPortsTest {

    @Test
    void freePortsAreAccepted() {
        assertDoesNotThrow(new StartPorts(Ports.free(), Ports.free(), Ports.free())::requireFree);
    }

    @Test
    void aPortInUseIsNamedWithItsHolderAndTheWayToChooseAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String refusal = refusal(new StartPorts(Ports.free(), taken.getLocalPort(), Ports.free()));
            assertTrue(refusal.contains("Port " + taken.getLocalPort() + ", meant for Keycloak"), refusal);
            assertTrue(refusal.contains("process " + ProcessHandle.current().pid() + " ("), refusal);
            assertTrue(refusal.contains("--keycloak-port N"), refusal);
        }
    }

    @Test
    void aPortTakenOnAllAddressesIsFoundToo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String refusal = refusal(new StartPorts(taken.getLocalPort(), Ports.free(), Ports.free()));
            assertTrue(refusal.contains("--postgres-port N"), refusal);
        }
    }

    @Test
    void allUnusablePortsAreNamedAtOnce() {
        int port = Ports.free();
        String refusal = refusal(new StartPorts(0, port, port));
        assertTrue(refusal.contains("0 is no port number for PostgreSQL"), refusal);
        assertTrue(refusal.contains("Port " + port + " cannot serve both Keycloak and Pesée"), refusal);
    }

    private static String refusal(StartPorts ports) {
        return assertThrows(PlatformFailure.class, ports::requireFree).sentence();
    }
}
