package fr.pesee.run.cli;

import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.model.BidFile;
import fr.pesee.rule.model.ModelProblem;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.Alert;
import fr.pesee.rule.scoring.BidResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What commands say to programs: canonical JSON (RFC 8785), so that equal results are equal bytes. */
final class JsonReport {
    private JsonReport() {}

    static String refused(List<ModelProblem> problems) {
        return CanonicalJson.write(Map.of(
                "problems",
                problems.stream()
                        .map(problem -> Map.of(
                                "line", problem.line(),
                                "path", problem.path(),
                                "pointer", problem.pointer(),
                                "key", problem.key(),
                                "sentence", text(problem.sentence())))
                        .toList()));
    }

    static String lint(ScoringModel model, List<Finding> findings) {
        return CanonicalJson.write(Map.of("model", model(model), "findings", findings(findings)));
    }

    /** The ranking is inserted as the engine writes it: its key comes last in the order of keys. */
    static String score(ScoreCommand.Score score, boolean explain) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("model", model(score.model()));
        tree.put("findings", findings(score.findings()));
        tree.put(
                "differences",
                score.differences().stream().map(JsonReport::difference).toList());
        tree.put("labels", labels(score.file()));
        tree.put(
                "alerts",
                score.ranking().alerts().stream().map(JsonReport::alert).toList());
        if (explain) {
            tree.put("explanations", explanations(score));
        }
        String json = CanonicalJson.write(tree);
        return json.substring(0, json.length() - 1) + ",\"ranking\":"
                + score.ranking().toCanonicalJson() + "}";
    }

    private static Map<String, Object> model(ScoringModel model) {
        return Map.of("id", model.id(), "version", model.version(), "sha256", sha256(ScoringModels.toJson(model)));
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(JsonReport::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("rule", finding.rule());
        tree.put("law", finding.law());
        tree.put("severity", finding.severity().name());
        tree.put("line", finding.line());
        tree.put("path", finding.path());
        tree.put("sentence", text(finding.sentence()));
        tree.put("mend", text(finding.mend()));
        if (finding.motive() != null) {
            tree.put("motive", text(finding.motive()));
        }
        return tree;
    }

    private static Map<String, Object> difference(Differences.Difference difference) {
        return Map.of("place", difference.place(), "announced", difference.announced(), "found", difference.found());
    }

    /** The ranking holds no words; here they are. */
    private static Map<String, Object> alert(Alert alert) {
        return Map.of(
                "key", alert.key(),
                "severity", alert.severity().name(),
                "rule", alert.rule(),
                "code", alert.code(),
                "sentence", text(alert.sentence()));
    }

    private static Map<String, Object> labels(BidFile file) {
        Map<String, Object> labels = new TreeMap<>();
        for (BidFile.Bid bid : file.bids()) {
            if (!bid.labels().isEmpty()) {
                labels.put(
                        bid.name(), bid.labels().stream().map(JsonReport::label).toList());
            }
        }
        return labels;
    }

    private static Map<String, Object> label(BidFile.LabelClaim claim) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("gate", claim.gate());
        tree.put("scheme", Optional.ofNullable(claim.scheme()).orElse(""));
        tree.put("certificate", Optional.ofNullable(claim.certificate()).orElse(""));
        tree.put("holder", Optional.ofNullable(claim.holder()).orElse(""));
        tree.put("scope", Optional.ofNullable(claim.scope()).orElse(""));
        tree.put(
                "validUntil",
                claim.validUntil() == null ? "" : claim.validUntil().toString());
        tree.put("verification", claim.verification().name());
        tree.put("equivalent", claim.equivalent());
        return tree;
    }

    private static Map<String, Object> explanations(ScoreCommand.Score score) {
        Map<String, Object> explanations = new TreeMap<>();
        for (BidResult result : score.ranking().results()) {
            score.ranking()
                    .explanation(result.bid())
                    .map(Explanation::asTree)
                    .ifPresent(tree -> explanations.put(result.bid(), tree));
        }
        return explanations;
    }

    private static Map<String, Object> text(Text text) {
        return Map.of("fr", text.fr(), "en", text.en());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every JDK has SHA-256", exception);
        }
    }
}
