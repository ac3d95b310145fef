package fr.pesee.prepare.piece;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece as stored. */
@Entity
@IdClass(PieceKey.class)
@Table(schema = "prepare", name = "piece")
class PieceEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    String code;

    int position;
    String name;

    @Enumerated(EnumType.STRING)
    Envelope envelope;

    boolean required;

    @Nullable
    String content;

    static PieceEntity of(UUID tender, int lot, int position, Piece piece) {
        PieceEntity row = new PieceEntity();
        row.tender = tender;
        row.lot = lot;
        row.code = piece.code();
        row.position = position;
        row.name = piece.name();
        row.envelope = piece.envelope();
        row.required = piece.required();
        row.content = piece.content();
        return row;
    }

    Piece piece() {
        return new Piece(code, name, envelope, required, content);
    }
}
