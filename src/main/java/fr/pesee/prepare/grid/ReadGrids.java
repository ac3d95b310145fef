package fr.pesee.prepare.grid;

import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Scoring models as read from their canonical JSON, kept by its digest: reading one takes longer than all else that
 * entering a mark does. The same text always reads as the same, immutable model.
 */
@ApplicationScoped
class ReadGrids {
    private static final int MOST = 200;

    private final int most;
    private final Map<String, ScoringModel> byDigest = new LinkedHashMap<>(16, 0.75f, true);

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
        return new LotGrid(model(json, sha256), json, sha256, version, source);
    }

    // Two readers of a new text may both read it; neither waits for the other.
    private ScoringModel model(String json, String sha256) {
        synchronized (byDigest) {
            ScoringModel known = byDigest.get(sha256);
            if (known != null) {
                return known;
            }
        }
        ScoringModel read = ScoringModels.read(json).orThrow();
        synchronized (byDigest) {
            byDigest.put(sha256, read);
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
}
