package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderWithOtherThingsIsRefusedAndLeftAsItWas() throws IOException {
        Path foreign = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        PlatformFailure refusal = assertThrows(PlatformFailure.class, () -> DataFolder.open(folder, true));
        assertTrue(refusal.sentence().contains("Nothing was touched"), refusal.sentence());
        assertEquals("years of work", Files.readString(foreign));
        try (var content = Files.list(folder)) {
            assertEquals(1, content.count());
        }
    }

    @Test
    void aFileIsNotTakenForAFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        PlatformFailure refusal = assertThrows(PlatformFailure.class, () -> DataFolder.open(file, false));
        assertTrue(refusal.sentence().contains("is not a folder"), refusal.sentence());
    }

    @Test
    void whatIsKeptIsThereAtTheNextStartAndGoneAfterAFreshOne() throws IOException {
        Path data = folder.resolve("new/data");
        try (DataFolder first = DataFolder.open(data, false)) {
            Files.createDirectories(first.of(Part.POSTGRES));
            Files.writeString(first.of(Part.POSTGRES).resolve("kept"), "kept");
        }
        try (DataFolder second = DataFolder.open(data, false)) {
            assertEquals("kept", Files.readString(second.of(Part.POSTGRES).resolve("kept")));
        }
        try (DataFolder fresh = DataFolder.open(data, true)) {
            assertFalse(Files.exists(fresh.of(Part.POSTGRES)));
        }
    }

    @Test
    void aFreshStartDeletesLinksButNotWhatTheyPointTo() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "precious");
        Path data = folder.resolve("data");
        try (DataFolder first = DataFolder.open(data, false)) {
            Files.createSymbolicLink(first.path().resolve("link"), elsewhere);
        }
        DataFolder.open(data, true).close();
        assertFalse(Files.exists(data.resolve("link")));
        assertEquals("precious", Files.readString(elsewhere.resolve("precious")));
    }

    @Test
    void aFolderInUseIsNamedWithItsHolder() throws IOException {
        try (DataFolder held = DataFolder.open(folder, false)) {
            RunningPesee.note(held.path(), "http://127.0.0.1:1", "http://127.0.0.1:2/realms/pesee");
            PlatformFailure refusal = assertThrows(PlatformFailure.class, () -> DataFolder.open(folder, true));
            String who = "process " + ProcessHandle.current().pid() + ", which serves http://127.0.0.1:1";
            assertTrue(refusal.sentence().contains(who), refusal.sentence());
            assertTrue(refusal.sentence().contains("--data DIR"), refusal.sentence());
            assertTrue(Files.exists(folder.resolve("running")));
        }
    }
}
