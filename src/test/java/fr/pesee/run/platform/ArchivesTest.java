package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    @TempDir
    Path folder;

    @Test
    void filesKeepTheirPlaceBelowTheTopFolderAndTheirRightToRun() throws IOException {
        Path archive = archive("server-1.0/bin/run", 0755);
        Archives.unpackTarGz(archive, folder.resolve("out"));
        Path run = folder.resolve("out/bin/run");
        assertEquals("content", Files.readString(run));
        assertTrue(Files.isExecutable(run));
    }

    @Test
    void anEntryThatWouldLeaveTheFolderIsRefused() throws IOException {
        Path archive = archive("server-1.0/../../outside", 0644);
        Path out = folder.resolve("out");
        assertThrows(IOException.class, () -> Archives.unpackTarGz(archive, out));
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void aLinkThatWouldLeaveTheFolderIsRefused() throws IOException {
        Path archive = folder.resolve("link.tar.gz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            TarArchiveEntry entry = new TarArchiveEntry("server-1.0/link", TarArchiveEntry.LF_SYMLINK);
            entry.setLinkName("../../outside");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        assertThrows(IOException.class, () -> Archives.unpackTarGz(archive, folder.resolve("out")));
    }

    private Path archive(String name, int mode) throws IOException {
        Path archive = folder.resolve("archive.tar.gz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            byte[] content = "content".getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            entry.setMode(mode);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return archive;
    }
}
