package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    @Test
    void aRunningProcessIsRecognisedFromItsRecord() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        ProcessIdentity read = ProcessIdentity.parse(self.line()).orElseThrow();
        assertEquals(self, read);
        assertTrue(read.alive());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        assertFalse(new ProcessIdentity(self.pid(), self.startTicks() - 1, self.boot()).alive());
        assertFalse(new ProcessIdentity(self.pid(), self.startTicks(), "an-earlier-boot").alive());
    }

    @Test
    void anEndedProcessIsNotAlive() throws IOException, InterruptedException {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(sleeper.pid()).orElseThrow();
        assertTrue(identity.alive());
        sleeper.destroyForcibly().waitFor();
        assertFalse(identity.alive());
    }

    @Test
    void aRecordCutOffByACrashIsIgnored() {
        assertEquals(Optional.empty(), ProcessIdentity.parse(""));
        assertEquals(Optional.empty(), ProcessIdentity.parse("123 45"));
        assertEquals(Optional.empty(), ProcessIdentity.parse("-1 45 boot"));
    }
}
