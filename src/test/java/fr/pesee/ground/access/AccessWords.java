package fr.pesee.ground.access;

import fr.pesee.rule.exact.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What phases, functions, roles and operations are called in documents. */
public final class AccessWords {
    private static final Map<Operation, String> FRENCH = Map.ofEntries(
            Map.entry(Operation.SEE_PUBLIC_PAGE, "voir une page publique"),
            Map.entry(Operation.SEE_HOME, "voir son accueil"),
            Map.entry(Operation.READ_NOTICE, "lire ce qui est publié"),
            Map.entry(Operation.REGISTER_FOR_CHANGES, "s’inscrire pour être prévenu des changements"),
            Map.entry(Operation.ACT_FOR_ORGANISATION, "créer son organisation, y inviter, agir pour elle"),
            Map.entry(Operation.CREATE_TENDER, "créer une consultation"),
            Map.entry(Operation.LIST_TENDERS, "lister ses consultations"),
            Map.entry(Operation.READ_TENDER, "lire la consultation"),
            Map.entry(Operation.EDIT_TENDER, "modifier la consultation"),
            Map.entry(Operation.PUBLISH_TENDER, "publier la consultation"),
            Map.entry(Operation.REOPEN_TENDER, "préparer une rectification"),
            Map.entry(Operation.RECTIFY_TENDER, "publier une rectification"),
            Map.entry(Operation.ABANDON_RECTIFICATION, "abandonner une rectification"),
            Map.entry(Operation.POSTPONE_DEADLINE, "reporter la date limite"),
            Map.entry(Operation.CANCEL_LOT, "déclarer un lot sans suite"),
            Map.entry(Operation.MOVE_CLOCK, "avancer l’horloge (fictive)"),
            Map.entry(Operation.READ_TEAM, "lire l’équipe"),
            Map.entry(Operation.ASSIGN_FUNCTION, "attribuer une fonction"),
            Map.entry(Operation.WITHDRAW_FUNCTION, "retirer une fonction"),
            Map.entry(Operation.RECORD_RECUSAL, "consigner une récusation"),
            Map.entry(Operation.NAME_STAND_IN, "désigner un suppléant"),
            Map.entry(Operation.REMOVE_STAND_IN, "retirer un suppléant"),
            Map.entry(
                    Operation.HAND_OVER_FUNCTION,
                    "passer une fonction au suppléant (la sienne ; le responsable : toutes)"),
            Map.entry(Operation.LIST_SCORING_MODELS, "lister les modèles de notation"),
            Map.entry(Operation.READ_GRID, "lire la grille"),
            Map.entry(Operation.EDIT_GRID, "modifier la grille"),
            Map.entry(Operation.REHEARSE, "essayer la grille à blanc"),
            Map.entry(Operation.READ_SCHEDULE, "lire le bordereau des prix"),
            Map.entry(Operation.EDIT_SCHEDULE, "modifier le bordereau des prix"),
            Map.entry(Operation.READ_VARIANTS, "lire les détails quantitatifs secrets"),
            Map.entry(Operation.EDIT_VARIANTS, "modifier les détails quantitatifs secrets"),
            Map.entry(Operation.READ_DRAW, "suivre le tirage au sort des quantités"),
            Map.entry(Operation.TAKE_PART_IN_DRAW, "prendre part au tirage au sort"),
            Map.entry(Operation.EXCUSE_WITNESS, "se passer du nombre d’un témoin"),
            Map.entry(Operation.READ_PIECES, "lire les pièces exigées"),
            Map.entry(Operation.EDIT_PIECES, "modifier les pièces exigées"),
            Map.entry(Operation.READ_DOCUMENTS, "lire les documents"),
            Map.entry(Operation.EDIT_DOCUMENTS, "modifier les documents"),
            Map.entry(Operation.DOWNLOAD_DOCUMENT, "télécharger un document publié"),
            Map.entry(Operation.READ_DOWNLOADS, "lire le registre des retraits"),
            Map.entry(Operation.READ_KEYS, "voir qui détient les clés"),
            Map.entry(Operation.MAKE_KEYS, "faire les clés des offres"),
            Map.entry(Operation.DEPOSIT_BID, "déposer une offre scellée"),
            Map.entry(Operation.CONFIRM_GROUP, "confirmer, pour un membre, la composition d’un groupement"),
            Map.entry(Operation.TAKE_SEALED_BIDS, "emporter les plis scellés d’un lot, chiffrés"),
            Map.entry(Operation.FOLLOW_CEREMONY, "suivre la cérémonie d’ouverture"),
            Map.entry(Operation.GIVE_SHARE, "donner sa part de la clé"),
            Map.entry(Operation.READ_BACKUP_COPIES, "lire le registre des copies de sauvegarde"),
            Map.entry(Operation.REGISTER_BACKUP_COPY, "enregistrer une copie de sauvegarde"),
            Map.entry(Operation.PROPOSE_BACKUP_COPY, "proposer le sort d’une copie de sauvegarde"),
            Map.entry(Operation.CONFIRM_BACKUP_COPY, "confirmer le sort d’une copie de sauvegarde"),
            Map.entry(Operation.ENTER_BACKUP_COPY, "saisir le contenu d’une copie de sauvegarde ouverte"),
            Map.entry(Operation.READ_REVIEWS, "examiner les dépôts qui ne comptaient pas"),
            Map.entry(
                    Operation.PROPOSE_READMISSION,
                    "proposer de réadmettre un dépôt, de le garder scellé ou de révoquer"),
            Map.entry(Operation.CONFIRM_READMISSION, "confirmer le sort d’un dépôt qui ne comptait pas"),
            Map.entry(Operation.HOLD_KEY, "enregistrer sa clé et essayer sa part"),
            Map.entry(Operation.ASK_QUESTION, "poser une question"),
            Map.entry(Operation.READ_QUESTIONS, "lire les questions sans réponse"),
            Map.entry(Operation.ANSWER_QUESTION, "préparer et publier des réponses"),
            Map.entry(Operation.OPEN_BIDS, "ouvrir les offres"),
            Map.entry(Operation.READ_BIDS, "lire les offres"),
            Map.entry(Operation.START_MARKING, "commencer la notation"),
            Map.entry(Operation.AGREE_MARKS, "convenir des notes"),
            Map.entry(Operation.READ_MARKS, "lire les notes"),
            Map.entry(Operation.LOCK_MARKS, "verrouiller les notes"),
            Map.entry(Operation.COMPUTE_RECOMMENDATION, "calculer la recommandation"),
            Map.entry(Operation.READ_RECOMMENDATION, "lire la recommandation"),
            Map.entry(Operation.READ_LEDGER, "lire le registre"),
            Map.entry(Operation.VERIFY_LEDGER, "vérifier le registre"),
            Map.entry(Operation.READ_CHECKPOINTS, "lire les points de contrôle"),
            Map.entry(Operation.EXPORT_EVIDENCE, "exporter le dossier de preuve"),
            Map.entry(Operation.READ_PLATFORM_LEDGER, "lire le registre de la plateforme"),
            Map.entry(Operation.READ_POST, "voir l’état du courrier"),
            Map.entry(Operation.READ_INCIDENTS, "lire les incidents de la plateforme"),
            Map.entry(Operation.REPORT_INCIDENT, "signaler un incident de la plateforme"));

    private AccessWords() {}

    /** A phase in words. */
    public static Text of(Phase phase) {
        return phase.words();
    }

    /** A function in words. */
    public static Text of(Function function) {
        return function.words();
    }

    /** A role in words. */
    public static Text of(Role role) {
        return role.words();
    }

    /** An operation in words: the English ones are its name. */
    public static Text of(Operation operation) {
        return new Text(known(FRENCH.get(operation), operation), spoken(operation));
    }

    /** Both languages, French first. */
    public static String both(Text text) {
        return text.fr() + " · " + text.en();
    }

    /** The functions that may do this in that phase, in both languages. */
    public static String allowed(Operation operation, Phase phase) {
        return Set.of(Function.values()).stream()
                .sorted()
                .filter(function -> Permissions.of(operation).allows(Set.of(function), phase))
                .map(function -> both(of(function)))
                .collect(Collectors.joining(", "));
    }

    private static String spoken(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <T> T known(@Nullable T words, Enum<?> what) {
        return Objects.requireNonNull(words, () -> "Say in AccessWords what " + what + " is called in French");
    }
}
