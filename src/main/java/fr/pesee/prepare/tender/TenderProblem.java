package fr.pesee.prepare.tender;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a tender cannot be what was asked. */
public enum TenderProblem implements ProblemCode {
    TENDER_REFERENCE_TAKEN(
            Kind.CONFLICT,
            "",
            "La référence « {0} » est déjà celle d’une autre consultation. Choisissez-en une autre.",
            "The reference \"{0}\" already belongs to another tender. Choose another."),
    TENDER_LOTS_COUNT(
            Kind.INVALID,
            "R2113-1",
            "Une consultation compte de 1 à 100 lots ; une consultation non allotie en compte un.",
            "A tender has 1 to 100 lots; one that is not divided has exactly one."),
    TENDER_AMOUNT_INVALID(
            Kind.INVALID,
            "",
            "Ce montant doit être positif, en euros hors taxes, avec deux décimales au plus.",
            "This amount must be positive, in euros excluding tax, with at most two decimals."),
    TENDER_DEADLINE_BEFORE_LAUNCH(
            Kind.INVALID,
            "RULE-58",
            "La date limite de remise des offres doit suivre la date de lancement.",
            "The deadline for bids must come after the launch date."),
    TENDER_DATE_OUT_OF_RANGE(
            Kind.INVALID,
            "RULE-01",
            "Cette date est hors des limites : du 1er avril 2019 (entrée en vigueur du code) à l’an 2100.",
            "This date is out of range: from 1 April 2019 (entry into force of the code) to the year 2100."),
    TENDER_FICTIONAL_REFUSED(
            Kind.INVALID,
            "RULE-142",
            "Cette installation n’accepte pas de consultation fictive.",
            "This installation accepts no fictional tender."),
    TENDER_CLOCK_ONLY_FICTIONAL(
            Kind.INVALID,
            "RULE-142",
            "Seule une consultation fictive a une horloge à elle.",
            "Only a fictional tender has a clock of its own."),
    TENDER_NATURE_FIXED(
            Kind.INVALID,
            "RULE-142",
            "Une consultation reste réelle, fictive ou espace de test comme à sa création. Retirez ce champ ou "
                    + "rendez-lui sa valeur.",
            "A tender stays real, fictional or a test area as it was created. Remove this field or give it its former "
                    + "value."),
    TENDER_TWO_NATURES(
            Kind.INVALID,
            "RULE-142",
            "Une consultation est fictive ou un espace de test, pas les deux. Choisissez.",
            "A tender is fictional or a test area, not both. Choose."),
    TENDER_TRIAL_ENDS(
            Kind.CONFLICT,
            "",
            "Ceci est un espace de test : rien n’y est noté, et aucune attribution n’en sort.",
            "This is a test area: nothing is marked in it, and no award comes of it."),
    TENDER_CLOCK_ELSEWHERE(
            Kind.INVALID,
            "RULE-142",
            "L’horloge d’une consultation fictive s’avance par un acte à part. Retirez ce champ.",
            "A fictional tender's clock is moved by an act of its own. Remove this field."),
    TENDER_MODEL_AT_CREATION(
            Kind.INVALID,
            "RULE-11",
            "La grille du lot {0} ne part d’un modèle qu’à la création. Modifiez la grille même, et retirez ce champ.",
            "The grid of lot {0} starts from a model at creation only. Edit the grid itself, and remove this field."),
    TENDER_LOTS_FIXED(
            Kind.INVALID,
            "R2113-1",
            "Le nombre de lots se fixe à la création. Créez une autre consultation pour le changer.",
            "The number of lots is fixed at creation. Create another tender to change it."),
    TENDER_LOT_CANCELLED(
            Kind.INVALID,
            "R2185-1",
            "Le lot {0} est sans suite : son intitulé ne change plus. Rendez-lui celui qu’il avait.",
            "Lot {0} is cancelled: its title does not change any more. Give it back the one it had."),
    TENDER_DEADLINE_PASSED(
            Kind.INVALID,
            "RULE-58",
            "La date limite de remise des offres doit être à venir au moment de publier.",
            "The deadline for bids must lie ahead when the tender is published."),
    TENDER_DEADLINE_AHEAD(
            Kind.CONFLICT,
            "RULE-64",
            "Les offres ne s’ouvrent qu’après la date limite ({0}) ; l’horloge de la consultation indique {1}.",
            "Bids are opened only after the deadline ({0}); the tender's clock shows {1}."),
    TENDER_MAXIMUM_REQUIRED(
            Kind.INVALID,
            "RULE-03, R2162-4",
            "Un accord-cadre lancé depuis le 1er janvier 2022 doit indiquer sa valeur maximale.",
            "A framework agreement launched since 1 January 2022 must state its maximum value."),
    TENDER_NON_ALLOTMENT_REASON(
            Kind.INVALID,
            "RULE-97, L2113-10",
            "Une consultation non allotie doit dire pourquoi elle ne l’est pas.",
            "A tender that is not divided into lots must say why."),
    TENDER_QUESTIONS_AFTER_DEADLINE(
            Kind.INVALID,
            "RULE-67",
            "Les questions doivent s’arrêter avant la date limite de remise des offres. Choisissez une date plus tôt.",
            "Questions have to end before the deadline for bids. Choose an earlier date."),
    TENDER_OPENING_BEFORE_DEADLINE(
            Kind.INVALID,
            "RULE-64",
            "Les offres s’ouvrent après la date limite de remise. Choisissez une date d’ouverture plus tard.",
            "Bids are opened after their deadline. Choose a later date of opening."),
    TENDER_NUMBER_OUT_OF_RANGE(
            Kind.INVALID, "", "Ce nombre doit être entier, de 1 à {0}.", "This number has to be whole, from 1 to {0}."),
    TENDER_FILE_OVER_BID(
            Kind.INVALID,
            "",
            "Un seul fichier ne peut être plus gros que toute l’offre. Corrigez l’une des deux limites.",
            "One file cannot be larger than the whole bid. Correct one of the two limits."),
    TENDER_FILE_TYPE(
            Kind.INVALID,
            "",
            "Un type de fichier s’écrit comme la fin de son nom, sans point ni majuscule : pdf, xlsx, zip.",
            "A file type is written as the end of its name, without dot or capital: pdf, xlsx, zip."),
    TENDER_MOST_LOTS(
            Kind.INVALID,
            "RULE-99, R2113-1",
            "La limite de lots attribués à un même candidat va de 1 au nombre de lots moins un.",
            "The limit of lots for one bidder goes from 1 to the number of lots less one."),
    TENDER_ALLOCATION_RULE(
            Kind.INVALID,
            "RULE-99, R2113-1",
            "Dites comment les lots se répartissent quand un candidat est premier sur plus de lots que la limite.",
            "Say how lots are shared out where a bidder comes first in more lots than the limit."),
    TENDER_LAUNCH_NOT_TODAY(
            Kind.INVALID,
            "RULE-01",
            "La date de lancement ({0}) décide du droit applicable : elle est le jour de la publication, {1} à "
                    + "l’horloge de la consultation. Inscrivez-y ce jour dans la préparation, puis publiez.",
            "The launch date ({0}) decides which law applies: it is the day of publication, {1} on the tender's clock. "
                    + "Enter that day in the set-up, then publish."),
    TENDER_ESTIMATE_MISSING(
            Kind.INVALID,
            "R2121-1",
            "La valeur estimée s’établit avant le lancement. Inscrivez-la dans la préparation ; elle n’est pas "
                    + "publiée.",
            "The estimated value is established before the launch. Enter it in the set-up; it is not published."),
    TENDER_BUDGET_MISSING(
            Kind.INVALID,
            "RULE-46, L2152-3",
            "Le budget s’inscrit avant le lancement : sans lui, aucune offre ne pourra être dite inacceptable. "
                    + "Inscrivez-le dans la préparation ; il n’est pas publié.",
            "The budget is entered before the launch: without it no bid can ever be called unacceptable. Enter it in "
                    + "the set-up; it is not published."),
    TENDER_QUESTIONS_PASSED(
            Kind.INVALID,
            "RULE-67",
            "La fin des questions ({0}) est déjà passée. Choisissez une date à venir, ou videz ce champ.",
            "The end of questions ({0}) has already passed. Choose a date ahead, or clear this field."),
    TENDER_QUESTIONS_BEFORE_LAUNCH(
            Kind.INVALID,
            "RULE-67",
            "Les questions ne peuvent s’arrêter avant le lancement. Choisissez une date plus tard.",
            "Questions cannot end before the launch. Choose a later date."),
    TENDER_FIXED_ONCE_PUBLISHED(
            Kind.INVALID,
            "RULE-06, RULE-46",
            "Une rectification ne change ni la référence, ni la procédure, ni la forme, ni la date de lancement, ni la "
                    + "valeur estimée, ni le budget. Rendez à ce champ sa valeur, ou lancez une autre consultation.",
            "A rectification changes neither reference, procedure, form, launch date, estimated value nor budget. Give "
                    + "this field its former value, or launch another tender."),
    TENDER_CLOCK_BACKWARDS(
            Kind.INVALID,
            "RULE-142",
            "L’horloge d’une consultation fictive n’avance que vers le futur ; elle indique {0}.",
            "A fictional tender's clock only goes forward; it shows {0}."),
    TENDER_PHASE_PASSED(
            Kind.CONFLICT,
            "",
            "Cet acte n’est pas possible à ce stade ({0}).",
            "This act is not possible at this stage ({0}).");

    private final Kind kind;
    private final String rule;
    private final Text text;

    TenderProblem(Kind kind, String rule, String fr, String en) {
        this.kind = kind;
        this.rule = rule;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return rule;
    }
}
