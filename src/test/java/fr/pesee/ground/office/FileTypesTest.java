package fr.pesee.ground.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.Multipart;
import fr.pesee.ground.problem.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypesTest {
    private static final String MAIN =
            "<Override ContentType=\"application/vnd.openxmlformats-officedocument.%s+xml\"/>";

    @TempDir
    Path folder;

    @Test
    void everyAcceptedTypeIsKnownByItsContent() throws IOException {
        assertEquals(FileType.PDF, of("a.pdf", Multipart.pdf("x")));
        assertEquals(FileType.PNG, of("a.png", hex("89504e470d0a1a0a0000000049454e44ae426082")));
        assertEquals(FileType.JPEG, of("a.jpeg", hex("ffd8ffe000104a464946")));
        assertEquals(FileType.TXT, of("a.txt", text("Bonjour\r\n")));
        assertEquals(FileType.TXT, of("a.txt", "Été".getBytes(Charset.forName("windows-1252"))));
        assertEquals(FileType.CSV, of("a.csv", text("a;b\n1;2\n")));
        assertEquals(FileType.XML, of("a.xml", text("<?xml version=\"1.0\"?><a><b/></a>")));
        assertEquals(FileType.ZIP, of("a.zip", zip("plans/rez-de-chaussee.pdf", "x")));
        assertEquals(FileType.DOCX, of("a.docx", office("wordprocessingml.document.main")));
        assertEquals(FileType.XLSX, of("a.xlsx", office("spreadsheetml.sheet.main")));
        assertEquals(FileType.PPTX, of("a.pptx", office("presentationml.presentation.main")));
        assertEquals(FileType.ODT, of("a.odt", zip("mimetype", "application/vnd.oasis.opendocument.text")));
        assertEquals(FileType.ODS, of("a.ods", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        assertEquals(FileType.ODP, of("a.odp", zip("mimetype", "application/vnd.oasis.opendocument.presentation")));
    }

    @Test
    void aNameThatSaysOtherwiseIsRefused() {
        assertRefused(FileProblem.FILE_NAME_DIFFERS, "a.docx", Multipart.pdf("x"));
        assertRefused(FileProblem.FILE_NAME_DIFFERS, "a.exe", Multipart.pdf("x"));
        assertRefused(FileProblem.FILE_NAME_DIFFERS, "a.bat", text("format c:"));
        assertRefused(FileProblem.FILE_NAME_DIFFERS, "a.pdf", zip("a.txt", "x"));
        assertRefused(FileProblem.FILE_NAME_DIFFERS, "a.js", text("alert(1)"));
    }

    @Test
    void whatCanBeRunIsRefusedWhateverItsName() {
        for (String magic : new String[] {"4d5a9000", "7f454c46", "cafebabe", "2321" + "2f62696e"}) {
            assertRefused(FileProblem.FILE_EXECUTABLE, "a.pdf", hex(magic));
        }
        assertRefused(FileProblem.FILE_TYPE_REFUSED, "a.txt", text("  <!DOCTYPE html><p>"));
        assertRefused(FileProblem.FILE_TYPE_REFUSED, "a.xml", text("<?xml version=\"1.0\"?><svg onload=\"x\"/>"));
        assertRefused(FileProblem.FILE_TYPE_REFUSED, "a.txt", hex("0001020304"));
    }

    @Test
    void macrosAreRefusedWhereverTheyHide() {
        byte[] enabled = zip("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertRefused(FileProblem.FILE_MACROS, "a.docx", enabled);
        byte[] hidden =
                zip("[Content_Types].xml", MAIN.formatted("spreadsheetml.sheet.main"), "xl/vbaProject.bin", "x");
        assertRefused(FileProblem.FILE_MACROS, "a.xlsx", hidden);
        byte[] basic = zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "x");
        assertRefused(FileProblem.FILE_MACROS, "a.odt", basic);
        assertRefused(FileProblem.FILE_ARCHIVE_UNSAFE, "a.zip", zip("bordereau.XLSM", "x"));
        assertRefused(FileProblem.FILE_OLD_OFFICE, "a.doc", hex("d0cf11e0a1b11ae1"));
    }

    @Test
    void anArchiveThatHoldsAProgramOrWouldLeaveItsFolderIsRefused() {
        for (String name : new String[] {
            "setup.exe", "a/b/run.PS1", "../../etc/passwd", "/etc/passwd", "C:\\boot.ini", "a\\..\\b.txt"
        }) {
            assertRefused(FileProblem.FILE_ARCHIVE_UNSAFE, "a.zip", zip(name, "x"));
        }
    }

    @Test
    void archivesInArchivesAreLookedInto() throws IOException {
        byte[] program = zip("c.exe", "x");
        byte[] renamed = packed("plan.pdf", hex("4d5a9000"));
        for (byte[] inner : List.of(program, renamed)) {
            assertRefused(FileProblem.FILE_ARCHIVE_UNSAFE, "a.zip", packed("b.zip", inner));
            assertRefused(FileProblem.FILE_ARCHIVE_UNSAFE, "a.zip", packed("b.dat", inner));
        }
        assertRefused(FileProblem.FILE_ARCHIVE_UNSAFE, "a.zip", renamed);
        byte[] macros = packed("b.docx", zip("[Content_Types].xml", "x", "word/vbaProject.bin", "x"));
        assertRefused(FileProblem.FILE_ARCHIVE_UNSAFE, "a.zip", macros);
        byte[] document = packed("dossier/b.docx", office("wordprocessingml.document.main"));
        assertEquals(FileType.ZIP, of("a.zip", packed("lot-1.zip", document)));
        byte[] deep = zip("a.txt", "x");
        for (int depth = 0; depth < 3; depth++) {
            deep = packed("b.zip", deep);
        }
        assertRefused(FileProblem.FILE_ARCHIVE_CLOSED, "a.zip", deep);
        byte[] broken = Arrays.copyOf(zip("a.txt", "x".repeat(500)), 40);
        assertRefused(FileProblem.FILE_ARCHIVE_CLOSED, "a.zip", packed("b.zip", broken));
    }

    @Test
    void whatWouldFillADiskOnceUnpackedIsRefused() throws IOException {
        byte[] bomb = packed("zeros.bin", new byte[20 << 20]);
        assertRefused(FileProblem.FILE_ARCHIVE_UNFOLDS, "a.zip", bomb);
        byte[] many = packed("zeros.bin", new byte[600 << 20]);
        assertRefused(FileProblem.FILE_ARCHIVE_CLOSED, "a.zip", packed("b.zip", many));
    }

    @Test
    void whatWasCutOffIsRefused() {
        byte[] whole = office("wordprocessingml.document.main");
        assertRefused(FileProblem.FILE_DAMAGED, "a.docx", Arrays.copyOf(whole, whole.length - 30));
        assertRefused(FileProblem.FILE_DAMAGED, "a.pdf", text("%PDF-1.7\nand no end"));
        assertRefused(FileProblem.FILE_DAMAGED, "a.xml", text("<?xml version=\"1.0\"?><a><b>"));
        assertRefused(FileProblem.FILE_EMPTY, "a.pdf", new byte[0]);
    }

    @Test
    void anXmlFileThatUnfoldsOrFetchesIsRefused() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
                        + "<a>&b;&c;</a>";
        assertRefused(FileProblem.FILE_TYPE_REFUSED, "a.xml", text(bomb));
    }

    @Test
    void anArchiveWhoseListAloneWouldFillTheMemoryIsRefused() {
        byte[] archive = zip("a.txt", "x");
        int end = archive.length - 22;
        archive[end + 15] = 0x7f;
        assertRefused(FileProblem.FILE_ARCHIVE_LARGE, "a.zip", archive);
    }

    @Test
    void aNameWithoutEndingGetsThatOfItsContent() throws IOException {
        Path file = Files.write(folder.resolve("any"), Multipart.pdf("x"));
        assertEquals("reglement.pdf", FileTypes.cleanName("/file", file, "reglement"));
        assertEquals("reglement.docx", FileTypes.cleanName("/file", file, "reglement.docx"));
    }

    private FileType of(String name, byte[] content) throws IOException {
        return FileTypes.of("/file", Files.write(folder.resolve("content"), content), name);
    }

    private void assertRefused(FileProblem problem, String name, byte[] content) {
        Refused refused = assertThrows(Refused.class, () -> of(name, content), name);
        assertEquals(problem, refused.refusals().get(0).code(), name);
        assertEquals("/file", refused.refusals().get(0).at());
    }

    private static byte[] office(String type) {
        return zip("[Content_Types].xml", MAIN.formatted(type), "word/document.xml", "x");
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int index = 0; index < namesAndContents.length; index += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[index]));
                zip.write(text(namesAndContents[index + 1]));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String content) {
        return HexFormat.of().parseHex(content);
    }
}
