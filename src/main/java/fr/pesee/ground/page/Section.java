package fr.pesee.ground.page;

import fr.pesee.ground.access.Operation;
import fr.pesee.rule.exact.Text;
import java.util.EnumSet;
import java.util.Set;

/** The sections of a tender, in the order of its tabs. Each opens for whoever may do its operation now. */
public enum Section {
    OVERVIEW(Operation.READ_TENDER, "", new Text("Vue d’ensemble", "Overview")),
    SETUP(Operation.EDIT_TENDER, "/setup", new Text("Préparation", "Preparation")),
    TEAM(Operation.READ_TEAM, "/team", new Text("Équipe", "Team")),
    GRID(Operation.READ_GRID, "/grid", new Text("Grille", "Grid")),
    SCHEDULE(Operation.READ_SCHEDULE, "/schedule", new Text("Bordereau", "Schedule")),
    VARIANTS(Operation.READ_VARIANTS, "/variants", new Text("Quantités", "Quantities")),
    PIECES(Operation.READ_PIECES, "/pieces", new Text("Pièces", "Pieces")),
    DOCUMENTS(Operation.READ_DOCUMENTS, "/documents", new Text("Documents", "Documents")),
    KEYS(Operation.READ_KEYS, "/keys", new Text("Clés", "Keys")),
    QUESTIONS(Operation.READ_QUESTIONS, "/questions", new Text("Questions", "Questions")),
    PUBLICATION(Operation.READ_TENDER, "/versions", new Text("Publication", "Publication")),
    OPENING(Operation.FOLLOW_CEREMONY, "/opening", new Text("Ouverture", "Opening")),
    BACKUP_COPIES(Operation.READ_BACKUP_COPIES, "/backup-copies", new Text("Copies de sauvegarde", "Backup copies")),
    REVIEWS(Operation.READ_REVIEWS, "/reviews", new Text("Dépôts à examiner", "Deposits to review")),
    MARKS(Operation.READ_MARKS, "/marks", new Text("Notes", "Marks")),
    RECOMMENDATION(Operation.READ_RECOMMENDATION, "/recommendation", new Text("Recommandation", "Recommendation")),
    LEDGER(Operation.READ_LEDGER, "/ledger", new Text("Registre", "Ledger")),
    EVIDENCE(Operation.EXPORT_EVIDENCE, "/evidence", new Text("Preuve", "Evidence"));

    private static final Set<Section> OF_LOT =
            EnumSet.of(GRID, SCHEDULE, VARIANTS, PIECES, OPENING, BACKUP_COPIES, REVIEWS, MARKS, RECOMMENDATION);

    private final Operation operation;
    private final String path;
    private final Text label;

    Section(Operation operation, String path, Text label) {
        this.operation = operation;
        this.path = path;
        this.label = label;
    }

    /** Who may do this may enter. */
    public Operation operation() {
        return operation;
    }

    /** What the section is called. */
    public Text label() {
        return label;
    }

    /** Whether it belongs to a lot, not to the tender as a whole. */
    public boolean isOfLot() {
        return OF_LOT.contains(this);
    }

    /** Its address in this tender; {@code lot} counts for sections of a lot only. */
    public String address(String tender, int lot) {
        return tender + (isOfLot() ? "/lots/" + lot : "") + path;
    }
}
