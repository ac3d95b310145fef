package fr.pesee.prove.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.documents.DocumentKind;
import fr.pesee.prepare.documents.PublishedDocument;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.model.ScoringModel;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is in force of a tender as an OCDS 1.1.5 release package with one release, in the order of the standard. Only
 * the tender itself, since nothing is signed yet (RULE-134); neither estimate nor budget. Pure: every date is one of
 * the announcement.
 *
 * @param models the grids in force, by lot
 * @param documents what anyone may download
 * @param buyer the buyer's name; empty when the installation does not say
 * @param prefix of the contracting process's identifier (ocid)
 * @param address where this installation is found
 */
record OcdsRelease(
        Announcement announced,
        Map<Integer, ScoringModel> models,
        List<PublishedDocument> documents,
        String buyer,
        String prefix,
        URI address) {
    private static final String EXTENSIONS = "https://raw.githubusercontent.com/open-contracting-extensions/";
    private static final List<String> USED = List.of(
            EXTENSIONS + "ocds_lots_extension/v1.1.5/extension.json",
            EXTENSIONS + "ocds_awardCriteriaBreakdown_extension/master/extension.json");
    private static final String BUYER = "buyer";
    private static final String STATUS = "status";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(releasePackage());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a release is plain data", unwritable);
        }
    }

    private ObjectNode releasePackage() {
        OcdsHistory history = OcdsHistory.of(announced);
        ObjectNode whole = JSON.createObjectNode();
        whole.put("uri", url("/ocds.json"));
        whole.put("version", "1.1");
        ArrayNode extensions = whole.putArray("extensions");
        USED.forEach(extensions::add);
        whole.put("publishedDate", history.last().at().toString());
        whole.putObject("publisher").put("name", buyer.isBlank() ? "Pesée" : buyer);
        whole.putArray("releases").add(release(history));
        return whole;
    }

    private ObjectNode release(OcdsHistory history) {
        ObjectNode release = JSON.createObjectNode();
        release.put("ocid", prefix + "-" + tender().id());
        release.put("id", history.release(history.events().size()));
        release.put("date", history.last().at().toString());
        release.putArray("tag").add(history.tag());
        release.put("initiationType", "tender");
        release.put("language", "fr");
        if (!buyer.isBlank()) {
            ObjectNode party = release.putArray("parties").addObject();
            party.put("id", BUYER).put("name", buyer);
            party.putArray("roles").add(BUYER).add("procuringEntity");
            release.putObject(BUYER).put("id", BUYER).put("name", buyer);
        }
        release.set("tender", tender(history));
        return release;
    }

    private Tender tender() {
        return announced.tender();
    }

    private ObjectNode tender(OcdsHistory history) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", tender().reference());
        node.put("title", tender().title());
        if (tender().fictional()) {
            node.put("description", tender().nature().notice().fr());
        }
        node.put(STATUS, history.tag().equals("tenderCancellation") ? "cancelled" : "active");
        if (!buyer.isBlank()) {
            node.putObject("procuringEntity").put("id", BUYER).put("name", buyer);
        }
        BigDecimal maximum = tender().maximumValue();
        if (maximum != null) {
            node.putObject("value").put("amount", Shares.plain(maximum)).put("currency", "EUR");
        }
        String method = method(tender().procedure());
        if (method != null) {
            node.put("procurementMethod", method);
        }
        String form = tender().framework() ? "accord-cadre" : "marché";
        node.put("procurementMethodDetails", tender().procedure().words().fr() + ", " + form);
        awardCriteria(node);
        Instant published = history.events().get(0).at();
        period(node, "tenderPeriod", published, tender().deadline());
        if (tender().terms().questionsUntil() != null) {
            period(node, "enquiryPeriod", published, tender().terms().questionsUntil());
        }
        documents(node.putArray("documents"));
        amendments(node, history);
        tender().lots().forEach(lot -> node.withArray("lots").add(lot(lot)));
        if (tender().terms().mostLots() != null) {
            node.putObject("lotDetails")
                    .put("maximumLotsAwardedPerSupplier", tender().terms().mostLots());
        }
        return node;
    }

    /** By the code list {@code method}; null where the buyer shapes the procedure freely (R2123-4). */
    private static @Nullable String method(Procedure procedure) {
        return switch (procedure) {
            case OPEN -> "open";
            case RESTRICTED, NEGOTIATED -> "selective";
            case ADAPTED -> null;
        };
    }

    /** By the code list {@code awardCriteria}, where all lots are awarded alike. */
    private void awardCriteria(ObjectNode node) {
        Set<String> codes = models.values().stream().map(OcdsCriteria::code).collect(Collectors.toSet());
        if (codes.size() == 1) {
            node.put("awardCriteria", codes.iterator().next());
        }
    }

    private static void period(ObjectNode node, String name, Instant start, Instant end) {
        node.putObject(name).put("startDate", start.toString()).put("endDate", end.toString());
    }

    private ObjectNode lot(Lot lot) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", Integer.toString(lot.number()));
        node.put("title", lot.title());
        node.put(STATUS, lot.phase() == Phase.CANCELLED ? "cancelled" : "active");
        ScoringModel model = models.get(lot.number());
        if (model != null) {
            node.set("awardCriteria", OcdsCriteria.of(model));
        }
        return node;
    }

    private void documents(ArrayNode all) {
        all.addObject()
                .put("id", "notice")
                .put("documentType", "tenderNotice")
                .put("title", "Avis en ligne")
                .put("url", url(""))
                .put("format", "text/html");
        for (int lot : models.keySet()) {
            ObjectNode grid = all.addObject();
            grid.put("id", "grid-" + lot)
                    .put("documentType", "evaluationCriteria")
                    .put("title", "Grille de notation du lot " + lot)
                    .put("url", url("/lots/" + lot + "/grid"))
                    .put("format", "text/html");
            grid.putArray("relatedLots").add(Integer.toString(lot));
        }
        for (PublishedDocument one : documents) {
            ObjectNode file = all.addObject();
            file.put("id", one.id() + "-" + one.version())
                    .put("documentType", type(one.kind()))
                    .put("title", one.title())
                    // The standard has no field for a digest; without it nobody can tell one version from another.
                    .put("description", one.fileName() + ", SHA-256 " + one.sha256())
                    .put("url", url("/documents/" + one.id()))
                    .put("format", one.mediaType())
                    .put("language", one.language());
            if (one.lot() != null) {
                file.putArray("relatedLots").add(Integer.toString(one.lot()));
            }
        }
    }

    /** By the code list {@code documentType}. */
    private static String type(DocumentKind kind) {
        return switch (kind) {
            case CCTP -> "technicalSpecifications";
            case PRICES -> "billOfQuantity";
            case ACTE_ENGAGEMENT -> "contractDraft";
            case RC, CCAP, ANNEX, OTHER -> "biddingDocuments";
        };
    }

    private static void amendments(ObjectNode node, OcdsHistory history) {
        for (int index = 1; index < history.events().size(); index++) {
            OcdsHistory.Event event = history.events().get(index);
            node.withArray("amendments")
                    .addObject()
                    .put("id", Integer.toString(index))
                    .put("date", event.at().toString())
                    .put("rationale", event.why())
                    .put("description", event.what())
                    .put("amendsReleaseID", history.release(index))
                    .put("releaseID", history.release(index + 1));
        }
    }

    private String url(String below) {
        return address.resolve("/notices/" + tender().id() + below).toString();
    }
}
