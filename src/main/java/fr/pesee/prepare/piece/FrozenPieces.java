package fr.pesee.prepare.piece;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.prepare.publication.Frozen;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Freezes the pieces of each lot that has any, as canonical JSON. */
@ApplicationScoped
class FrozenPieces implements Frozen {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PieceStore store;

    FrozenPieces(PieceStore store) {
        this.store = store;
    }

    @Override
    public List<Part> freeze(Tender tender) {
        return tender.lots().stream()
                .filter(lot -> !store.of(tender.id(), lot.number()).pieces().isEmpty())
                .map(lot -> new Part(lot.number(), Pieces.PART, write(store.of(tender.id(), lot.number()))))
                .toList();
    }

    /** A lot without a frozen part had no pieces. */
    @Override
    public void restore(Tender tender, List<Part> parts) {
        for (Lot lot : tender.lots()) {
            PieceList published = parts.stream()
                    .filter(part -> part.lot() == lot.number() && part.name().equals(Pieces.PART))
                    .map(part -> read(part.content()))
                    .findFirst()
                    .orElse(new PieceList(List.of()));
            if (!published.equals(store.of(tender.id(), lot.number()))) {
                store.replace(tender.id(), lot.number(), published);
            }
        }
    }

    static String write(PieceList list) {
        return CanonicalJson.write(Map.of(
                "pieces", list.pieces().stream().map(FrozenPieces::fields).toList()));
    }

    static PieceList read(String frozen) {
        try {
            return JSON.readValue(frozen, PieceList.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("no frozen list of pieces", unreadable);
        }
    }

    private static Map<String, Object> fields(Piece piece) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("code", piece.code());
        fields.put("name", piece.name());
        fields.put("envelope", piece.envelope().name());
        fields.put("required", piece.required());
        if (piece.content() != null) {
            fields.put("content", piece.content());
        }
        return fields;
    }
}
