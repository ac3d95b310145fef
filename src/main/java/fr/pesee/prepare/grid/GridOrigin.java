package fr.pesee.prepare.grid;

/**
 * Where a grid, or one criterion of it, was copied from.
 *
 * @param kind a model of the library, or another tender
 * @param source the id of the model, or of the tender
 * @param sourceVersion the version of the model, or of the tender's publication; 1 or more
 * @param sourceSha256 of the whole grid that it was copied from, in hexadecimal
 * @param criterion the code under which it stands there; empty when the whole grid was copied
 */
public record GridOrigin(Kind kind, String source, int sourceVersion, String sourceSha256, String criterion) {
    /** What a grid can be copied from. */
    public enum Kind {
        MODEL,
        TENDER
    }

    GridEvent.Copied copied(int lot, String sha256) {
        String name = kind == Kind.MODEL ? "model" : "tender";
        return new GridEvent.Copied(lot, name, source, sourceVersion, sourceSha256, criterion, sha256);
    }
}
