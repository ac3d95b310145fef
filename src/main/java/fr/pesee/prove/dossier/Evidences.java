package fr.pesee.prove.dossier;

import fr.pesee.award.ranking.Recommendations;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.prove.register.DataFiles;
import fr.pesee.prove.register.Ledgers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of the evidence. */
@ApplicationScoped
public class Evidences {
    private static final int AT_ONCE = 500;

    private final Tenders tenders;
    private final Teams teams;
    private final Recommendations recommendations;
    private final Ledger ledger;
    private final Ledgers register;
    private final String version;

    Evidences(
            Tenders tenders,
            Teams teams,
            Recommendations recommendations,
            Ledger ledger,
            Ledgers register,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tenders = tenders;
        this.teams = teams;
        this.recommendations = recommendations;
        this.ledger = ledger;
        this.register = register;
        this.version = version;
    }

    /**
     * Exports the evidence of a tender all of whose lots are recommended. The export is an entry of the very ledger
     * that it holds, and covered by a checkpoint.
     *
     * @return a ZIP in a temporary file, which the caller deletes; on disk, because it may be large
     * @throws Refused when the actor may not, or a lot is not recommended yet
     */
    public Path export(Actor actor, UUID tender) {
        try {
            Path file = Files.createTempFile("pesee-evidence-", ".zip");
            try {
                QuarkusTransaction.joiningExisting().run(() -> write(actor, tender, file));
                return file;
            } catch (RuntimeException failed) {
                Files.delete(file);
                throw failed;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * What the evidence of a tender rests on now.
     *
     * @throws Refused when the actor may not export it, or a lot is not recommended yet
     */
    EvidenceState look(Actor actor, UUID id) {
        OpenTender open = tenders.look(Operation.EXPORT_EVIDENCE, actor, id);
        List<MadeCheckpoint> made = ledger.checkpoints(open.tender().log());
        MadeCheckpoint last = made.isEmpty() ? null : made.get(made.size() - 1);
        return new EvidenceState(open, ledger.verifierKey(), last);
    }

    private void write(Actor actor, UUID id, Path file) {
        OpenTender open = tenders.enter(Operation.EXPORT_EVIDENCE, actor, id);
        Tender tender = open.tender();
        TenderFacts facts = TenderFacts.of(tender);
        VerifierKey key = ledger.verifierKey();
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file));
                EvidenceWriter zip = new EvidenceWriter(output)) {
            zip.put(EvidencePaths.README, EvidenceReadme.write(facts, key));
            zip.put(EvidencePaths.KEY, key.text() + "\n");
            DataFiles.write(
                    facts, teams.history(id), tender.lots(), lot -> recommendations.decided(tender, lot), zip::put);
            ledger.append(
                    tender.log(), actor, open.now(), new DossierEvent.Exported(DataFiles.FORMAT, version, zip.files()));
            ledger.checkpoint(tender.log());
            UnaryOperator<Legible> eyes = register.eyes(open);
            zip.put(EvidencePaths.ledger(tender.log()), lines -> entries(tender.log(), eyes, lines));
            for (MadeCheckpoint checkpoint : ledger.checkpoints(tender.log())) {
                zip.put(EvidencePaths.checkpoint(tender.log(), checkpoint.size()), checkpoint.note());
            }
            zip.put(Manifest.PATH, Manifest.write(facts, zip.files()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void entries(String log, UnaryOperator<Legible> eyes, OutputStream lines) throws IOException {
        List<RecordedEntry> page;
        long next = 0;
        do {
            page = ledger.entries(log, next, AT_ONCE);
            for (RecordedEntry recorded : page) {
                RecordedEntry shown =
                        recorded.legible().<RecordedEntry>map(eyes).orElse(recorded);
                lines.write((EntryLine.write(shown) + "\n").getBytes(StandardCharsets.UTF_8));
                next = recorded.legible().map(read -> read.entry().seq()).orElse(next) + 1;
            }
        } while (page.size() == AT_ONCE);
    }
}
