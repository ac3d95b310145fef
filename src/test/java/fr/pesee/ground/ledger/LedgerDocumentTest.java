package fr.pesee.ground.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.LedgerFinding.Part;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.ground.signature.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/ledger.md} is read by people who check us: what it shows is what the code does. */
class LedgerDocumentTest {
    private static final Pattern BLOCK =
            Pattern.compile("```sh\\n(.*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^\\| `(ledger-[a-z-]+)`", Pattern.MULTILINE);
    private static final String ACTOR = "{\"name\":\"Camille Moreau\",\"subject\":\"7c9e6679-7425-40de-944b-"
            + "e07fc1f90ae7\",\"username\":\"camille.moreau\"}";
    private static final String LOG = "tender/3f2b6f1e-9c1d-4b52-8a55-0d1f6c2e7a90";

    private static String document = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheDocument() throws IOException {
        document = Files.readString(Path.of(System.getProperty("basedir", ""), "docs/ledger.md"));
    }

    @Test
    void everyCommandPrintsWhatThePageSays() throws Exception {
        List<MatchResult> blocks = BLOCK.matcher(document).results().toList();
        assertEquals(8, blocks.size());
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        for (int i = 0; i < blocks.size(); i++) {
            script.append("{\n")
                    .append(blocks.get(i).group(1))
                    .append("} > printed")
                    .append(i)
                    .append('\n');
        }
        Files.writeString(folder.resolve("page.sh"), script);
        Process bash = new ProcessBuilder("bash", "page.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("complaints").toFile())
                .start();
        assertTrue(bash.waitFor(60, TimeUnit.SECONDS));
        assertEquals("", Files.readString(folder.resolve("complaints")));
        assertEquals(0, bash.exitValue());
        for (int i = 0; i < blocks.size(); i++) {
            String promised =
                    blocks.get(i).group(2) == null ? "" : blocks.get(i).group(2);
            assertEquals(promised, Files.readString(folder.resolve("printed" + i)), "block " + i);
        }
    }

    @Test
    void ourCodeComesToTheSameLeavesRootAndCheckpoint() throws Exception {
        List<Digest> leaves = new ArrayList<>();
        add(
                leaves,
                "2026-03-02T08:00:00.250Z",
                "clock-set/1",
                "{\"shows\":\"2026-03-02T08:00:00Z\",\"real\":\"2026-11-24T11:00:00Z\"}");
        add(
                leaves,
                "2026-04-10T10:00:03Z",
                "phase-changed/1",
                "{\"lot\":1,\"step\":\"OPEN_BIDS\",\"from\":\"PUBLISHED\",\"to\":\"OPENING\"}");
        add(
                leaves,
                "2026-04-10T10:42:17.500Z",
                "phase-changed/1",
                "{\"lot\":1,\"step\":\"START_MARKING\",\"from\":\"OPENING\",\"to\":\"MARKING\"}");
        MerkleTree tree = MerkleTree.of(leaves);
        assertShown(tree.root().hex());
        ServerKey key = publishedKey();
        assertShown("KEY='" + key.verifierKey().text() + "'");
        assertShown(key.verifierKey().fingerprint());
        assertShown(
                Checkpoint.of(key.verifierKey(), LOG, 3, tree.root()).sign(key).print());
    }

    @Test
    void theProofsThatThePageDescribesAreAsShortAsItSays() {
        MerkleTree tree = ReferenceLog.grown(3);
        assertEquals(
                List.of(ReferenceLog.leaf(1), ReferenceLog.leaf(2)),
                tree.inclusion(0, 3).path());
        assertEquals(List.of(ReferenceLog.leaf(2)), tree.consistency(2, 3).path());
    }

    @Test
    void everyFindingIsListedAndNoOther() {
        List<LedgerFinding> findings = List.of(
                new LedgerFinding.Illegible(0, ""),
                new LedgerFinding.ForeignEntry(0, ""),
                new LedgerFinding.SequenceGap(0, 0, 1),
                new LedgerFinding.BrokenChain(0),
                new LedgerFinding.DisclosureAltered(0, Part.ACTOR),
                new LedgerFinding.DisclosureAltered(0, Part.PAYLOAD),
                new LedgerFinding.Withheld(0, Part.ACTOR),
                new LedgerFinding.Withheld(0, Part.PAYLOAD),
                new LedgerFinding.RefusedCheckpoint("", "", ""),
                new LedgerFinding.CutTail("", 1, 0),
                new LedgerFinding.ChangedBetween("", 0, 1),
                new LedgerFinding.TwoStories("", "", 1),
                new LedgerFinding.NotYetProtected(0, 1));
        Set<Class<?>> kinds = findings.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Set.of(LedgerFinding.class.getPermittedSubclasses()), kinds);
        Set<String> codes = findings.stream().map(LedgerFinding::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = CODE.matcher(document)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, listed);
    }

    private static void add(List<Digest> leaves, String at, String type, String payload) {
        int seq = leaves.size();
        Disclosure actor = new Disclosure(("a" + seq).repeat(32), ACTOR);
        Disclosure content = new Disclosure(("b" + seq).repeat(32), payload);
        Digest prev = seq == 0 ? Digest.ZERO : leaves.get(seq - 1);
        LedgerEntry entry = new LedgerEntry(LOG, seq, Instant.parse(at), type, actor.digest(), content.digest(), prev);
        assertShown("LEAF" + seq + "='" + new String(entry.leafBytes(), StandardCharsets.UTF_8) + "'");
        assertShown(entry.leafHash().hex() + "  -");
        leaves.add(entry.leafHash());
    }

    /** The first key of RFC 8032, section 7.1, whose secret half everybody knows. */
    private static ServerKey publishedKey() throws Exception {
        byte[] secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] open = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        String name = "pesee.example";
        EdECPrivateKeySpec spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret);
        return ServerKey.of(
                name,
                KeyFactory.getInstance("Ed25519").generatePrivate(spec),
                VerifierKey.ofRaw(name, open).publicKey());
    }

    private static void assertShown(String text) {
        assertTrue(document.contains(text), () -> "docs/ledger.md does not show: " + text);
    }
}
