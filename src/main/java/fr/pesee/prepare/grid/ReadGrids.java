package fr.pesee.prepare.grid;

import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Scoring models as read from their canonical JSON, kept by its digest: reading one takes longer than all else that
 * entering a mark does. The same text always reads as the same, immutable model.
 */
@ApplicationScoped
class ReadGrids {
    private static final int MOST = 100;

    private final int most;
    private final Map<String, ReadText> byDigest = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    ReadGrids() {
        this(MOST);
    }

    ReadGrids(int most) {
        this.most = most;
    }

    /** The grid that this text describes. */
    LotGrid grid(String json, long version, String source) {
        String sha256 = Grids.sha256(json);
        ScoringModel model = known(sha256, source).map(LotGrid::model).orElseGet(() -> read(json, sha256));
        return new LotGrid(model, json, sha256, version, source);
    }

    /** The frozen grid of this digest, if its text has been read lately. */
    Optional<LotGrid> known(String sha256, String source) {
        synchronized (byDigest) {
            return Optional.ofNullable(byDigest.get(sha256))
                    .map(text -> new LotGrid(text.model, text.json, sha256, 0, source));
        }
    }

    // Two readers of a new text may both read it; neither waits for the other.
    private ScoringModel read(String json, String sha256) {
        ScoringModel read = ScoringModels.read(json).orThrow();
        synchronized (byDigest) {
            byDigest.put(sha256, new ReadText(json, read));
            if (byDigest.size() > most) {
                byDigest.remove(byDigest.keySet().iterator().next());
            }
        }
        return read;
    }

    int kept() {
        synchronized (byDigest) {
            return byDigest.size();
        }
    }

    private record ReadText(String json, ScoringModel model) {}
}
