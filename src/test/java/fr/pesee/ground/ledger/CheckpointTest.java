package fr.pesee.ground.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.ground.signature.ServerKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void theExampleOfTheStandardIsReadAndWrittenAlike() {
        String note = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n\n"
                + "\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/"
                + "Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
        SignedNote read = SignedNote.parse(note);
        Checkpoint checkpoint = Checkpoint.parse(read.text());
        assertEquals("example.com/behind-the-sofa", checkpoint.origin());
        assertEquals(20_852_163, checkpoint.size());
        assertEquals(
                "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62",
                checkpoint.root().hex());
        assertEquals(List.of(), checkpoint.extensions());
        assertEquals(read.text(), checkpoint.text());
        assertEquals(note, read.print());
    }

    @Test
    void aCheckpointOfALogNamesServerAndLog() throws Exception {
        ServerKey key = LedgerFixture.key("pesee.example");
        Checkpoint checkpoint = Checkpoint.of(key.verifierKey(), "tender/12", 0, MerkleTree.EMPTY_ROOT);
        assertEquals("pesee.example/tender/12\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", checkpoint.text());
        SignedNote note = checkpoint.sign(key);
        assertEquals(SignedNote.Verdict.SIGNED, note.verdict(key.verifierKey()));
        assertEquals(checkpoint, Checkpoint.parse(SignedNote.parse(note.print()).text()));
    }

    @Test
    void linesOfLaterVersionsAreKept() {
        String text = "log\n7\n" + ROOT + "\nfirst\nsecond\n";
        assertEquals(List.of("first", "second"), Checkpoint.parse(text).extensions());
        assertEquals(text, Checkpoint.parse(text).text());
    }

    @Test
    void whatIsNotACheckpointToTheLetterIsRefused() {
        for (String malformed : List.of(
                "",
                "\n",
                "log\n7\n",
                "log\n7\n" + ROOT,
                "\n7\n" + ROOT + "\n",
                "log\n07\n" + ROOT + "\n",
                "log\n-7\n" + ROOT + "\n",
                "log\n+7\n" + ROOT + "\n",
                "log\n7 \n" + ROOT + "\n",
                "log\n\u0667\n" + ROOT + "\n",
                "log\n9223372036854775808\n" + ROOT + "\n",
                "log\n\n" + ROOT + "\n",
                "log\n7\n" + ROOT.substring(4) + "\n",
                "log\n7\n" + ROOT.replace("q2I=", "q2J=") + "\n",
                "log\n7\n" + ROOT.replace("=", "") + "\n",
                "log\n0\n" + ROOT + "\n",
                "log\n7\n" + ROOT + "\n\n",
                "log\n7\n" + ROOT + "\n\nlater\n")) {
            assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(malformed), malformed);
        }
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint("log", -1, MerkleTree.EMPTY_ROOT, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a\nb", 1, Digest.ZERO, List.of()));
    }
}
